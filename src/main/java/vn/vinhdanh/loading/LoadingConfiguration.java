package vn.vinhdanh.loading;

import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.holiday.Announcements;
import vn.vinhdanh.holiday.LiveCalendar;
import vn.vinhdanh.organization.LiveOrganizations;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Successions;
import vn.vinhdanh.paper.TemplateShelf;
import vn.vinhdanh.prize.PrizeMoney;

/**
 * Another city, province or commune brings its own files and no code: {@code vinhdanh.campaigns.location} names a folder
 * (e.g. {@code file:/srv/vinh-danh}) with {@code campaigns/*.yaml}, {@code organizations/*.yaml}, {@code calendars/*.yaml},
 * {@code regimes/*.yaml} and {@code papers/*.docx} that are read beside the ones we ship.
 */
@Configuration(proxyBeanMethods = false)
class LoadingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LoadingConfiguration.class);

    @Bean
    DataLibrary dataLibrary(ApplicationContext resources, @Value("${vinhdanh.campaigns.location:}") String location) {
        DataLibrary library = new DataLibraryReader(resources).read(location);
        warnOfAssumedDays(library);
        return library;
    }

    @Bean
    WorkingDays workingDays(DataLibrary library, ObjectProvider<Announcements> announced) {
        Announcements announcements = announced.getIfAvailable();
        return announcements == null ? library.calendar() : new LiveCalendar(library.calendar(), announcements);
    }

    /** Deadlines counted over a Tết that no notice has settled yet may move by a day once it has. */
    private static void warnOfAssumedDays(DataLibrary library) {
        for (Campaign campaign : library.campaigns().all()) {
            IntStream.rangeClosed(
                            campaign.period().from().getYear(),
                            campaign.period().to().getYear())
                    .filter(year -> !library.calendar().isSettled(year))
                    .forEach(year -> LOG.warn(
                            "Đợt {}: lịch nghỉ năm {} có ngày tạm tính vì chưa có thông báo nghỉ lễ, tết của năm.",
                            campaign.id(),
                            year));
        }
    }

    @Bean
    Campaigns campaigns(DataLibrary library) {
        return library.campaigns();
    }

    @Bean
    Organizations organizations(DataLibrary library, ObjectProvider<Successions> successions) {
        Successions inCharge = successions.getIfAvailable();
        return inCharge == null ? library.organizations() : new LiveOrganizations(library.organizations(), inCharge);
    }

    @Bean
    PrizeMoney prizeMoney(DataLibrary library) {
        return library.prizeMoney();
    }

    @Bean
    TemplateShelf templates(DataLibrary library) {
        return library.templates();
    }
}
