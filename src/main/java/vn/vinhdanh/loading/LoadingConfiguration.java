package vn.vinhdanh.loading;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.organization.Organizations;

/**
 * Another city, province or commune brings its own files and no code: {@code vinhdanh.campaigns.location} names a folder
 * (e.g. {@code file:/srv/vinh-danh}) with {@code campaigns/*.yaml} and {@code organizations/*.yaml} that are read beside
 * the ones we ship.
 */
@Configuration(proxyBeanMethods = false)
class LoadingConfiguration {

    @Bean
    DataLibrary dataLibrary(
            ApplicationContext resources,
            WorkingDays workingDays,
            @Value("${vinhdanh.campaigns.location:}") String location) {
        return new DataLibraryReader(resources, workingDays).read(location);
    }

    @Bean
    Campaigns campaigns(DataLibrary library) {
        return library.campaigns();
    }

    @Bean
    Organizations organizations(DataLibrary library) {
        return library.organizations();
    }
}
