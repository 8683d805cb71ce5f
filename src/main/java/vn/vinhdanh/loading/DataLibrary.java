package vn.vinhdanh.loading;

import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.holiday.HolidayCalendar;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.paper.TemplateShelf;
import vn.vinhdanh.prize.PrizeMoney;

/** All data files, read and free of mistakes. */
public record DataLibrary(
        Campaigns campaigns,
        Organizations organizations,
        HolidayCalendar calendar,
        PrizeMoney prizeMoney,
        TemplateShelf templates) {}
