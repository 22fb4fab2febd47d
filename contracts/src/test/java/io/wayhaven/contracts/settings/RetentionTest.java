package io.wayhaven.contracts.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -30})
    void refusesLessThanADayAndNamesTheField(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(days, null))
                .withMessageContaining("messages")
                .withMessageContaining("leave it out");
    }

    @Test
    void absentMeansForEver() {
        assertThat(new Retention(null, null).events()).isNull();
    }
}
