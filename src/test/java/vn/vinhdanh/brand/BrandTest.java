package vn.vinhdanh.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
