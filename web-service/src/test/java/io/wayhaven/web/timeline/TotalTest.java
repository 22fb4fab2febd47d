package io.wayhaven.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTest {

    @Test
    void isExactAsFarAsIsCounted() {
        assertThat(Total.of(0)).isEqualTo(new Total(0, true));
        assertThat(Total.of(Total.MOST)).isEqualTo(new Total(Total.MOST, true));
        assertThat(Total.of(Total.MOST + 1)).isEqualTo(new Total(Total.MOST, false));
    }
}
