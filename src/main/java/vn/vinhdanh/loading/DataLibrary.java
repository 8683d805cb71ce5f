package vn.vinhdanh.loading;

import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.holiday.HolidayCalendar;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.paper.TemplateShelf;

/** All data files, read and free of mistakes. */
public record DataLibrary(
        Campaigns campaigns, Organizations organizations, HolidayCalendar calendar, TemplateShelf templates) {}
