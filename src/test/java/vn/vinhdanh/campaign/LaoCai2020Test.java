package vn.vinhdanh.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;

class LaoCai2020Test {

    @Test
    void loads() {
        assertThat(TestData.laoCai2020().id()).isEqualTo("LC2020");
        assertThat(TestData.laoCai2020Organization().units()).hasSizeGreaterThan(60);
    }
}
