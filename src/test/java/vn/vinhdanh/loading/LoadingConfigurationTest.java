package vn.vinhdanh.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChanges;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.prize.PrizeMoney;

@ExtendWith(OutputCaptureExtension.class)
class LoadingConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @Import({LoadingConfiguration.class, DeadlineCalendar.class})
    static class DataOnly {

        @Bean
        DeadlineChanges nothingChanged() {
            return DeadlineChanges.NONE;
        }
    }

    @Test
    void givesCampaignsOrganizationsAndCalendarAsBeans() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(Campaigns.class).all()).hasSize(2);
            assertThat(context.getBean(Organizations.class).of("LC2020").id()).isEqualTo("lao-cai-2020");
            assertThat(context.getBean(DeadlineCalendar.class)).isNotNull();
            assertThat(context.getBean(PrizeMoney.class).knows("PROVINCIAL_FLAG"))
                    .isTrue();
        }
    }

    @Test
    void refusesToStartWithTheWholeListOfMistakesAndNoStackTrace(CapturedOutput output) {
        String broken = Path.of("src/test/resources/broken").toUri().toString();

        assertThatThrownBy(
                        () -> start("--vinhdanh.campaigns.location=" + broken).close())
                .isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("campaigns/broken.yaml, dòng 3, cột 5 (id)")
                .contains("organizations/broken.yaml, dòng")
                .contains("Sửa các chỗ đã nêu trong tệp rồi khởi động lại hệ thống.")
                .doesNotContain("\tat vn.vinhdanh");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(DataOnly.class)
                .web(WebApplicationType.NONE)
                .profiles("data-only")
                .run(arguments);
    }
}
