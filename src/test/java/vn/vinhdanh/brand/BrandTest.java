package vn.vinhdanh.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    @Test
    void headsPagesWithSystemAndAgency() {
        assertThat(new Brand("Vinh Danh", "", "#c8102e").getHeading()).isEqualTo("Vinh Danh");
        assertThat(new Brand("Vinh Danh", "UBND tỉnh Mẫu", "#c8102e").getHeading())
                .isEqualTo("Vinh Danh – UBND tỉnh Mẫu");
    }

    @Test
    void tellsStyleSheetsApplicationsAndTheTab() throws JsonProcessingException {
        BrandController pages =
                new BrandController(new Brand("Thi đua", "UBND tỉnh Mẫu", "#14532d"), new ObjectMapper());
        assertThat(pages.style()).contains("--brand: #14532d");
        assertThat(pages.script()).contains("Thi đua – UBND tỉnh Mẫu");
        assertThat(pages.icon()).contains("fill=\"#14532d\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#c81", "#c8102e; } body { display: none"})
    void takesOnlyColours(String color) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand("Vinh Danh", "", color))
                .withMessageContaining("vinhdanh.brand.color");
    }

    /** White on #767676 is the lightest grey that WCAG allows. */
    @Test
    void takesNoColourThatCannotBeReadAgainstWhite() {
        assertThat(new Brand("Vinh Danh", "", "#767676").getColor()).isEqualTo("#767676");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand("Vinh Danh", "", "#777777"))
                .withMessageContaining("too light");
    }
}
