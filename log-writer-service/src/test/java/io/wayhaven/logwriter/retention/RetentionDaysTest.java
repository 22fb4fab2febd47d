package io.wayhaven.logwriter.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetentionDaysTest {

    private static final Optional<String> UNSET = Optional.empty();

    @Test
    void readsDaysAndTheirAlias() {
        assertThat(RetentionDays.of(UNSET, UNSET, UNSET)).isEqualTo(new RetentionDays(null, 90));
        assertThat(RetentionDays.of(UNSET, UNSET, Optional.of("36500"))).isEqualTo(new RetentionDays(null, 36_500));
        assertThat(RetentionDays.of(Optional.of("90"), UNSET, Optional.of(" 7 ")))
                .isEqualTo(new RetentionDays(90, 7));
        assertThat(RetentionDays.of(UNSET, Optional.of("30"), Optional.of(""))).isEqualTo(new RetentionDays(30, null));
        assertThat(RetentionDays.of(Optional.of("30"), Optional.of("30"), UNSET))
                .isEqualTo(new RetentionDays(30, null));
    }

    @Test
    void refusesTwoNamesThatDisagree() {
        assertThatThrownBy(() -> RetentionDays.of(Optional.of("90"), Optional.of("30"), UNSET))
                .hasMessage("WAYHAVEN_RETENTION_EVENTS_DAYS is 90 and PURGE_LOGS_AFTER_DAYS is 30, which mean the same;"
                        + " leave one of them out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3.5", "soon", "99999999999", "36501"})
    void refusesWhatIsNoNumberOfDays(String value) {
        assertThatThrownBy(() -> RetentionDays.of(UNSET, UNSET, Optional.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "WAYHAVEN_RETENTION_MESSAGES_DAYS is \"" + value
                                + "\", which is no number of days from 1 to 36500; leave it out to keep what people wrote as long as the events, or for 90 days.");
        assertThatThrownBy(() -> RetentionDays.of(UNSET, Optional.of(value), UNSET))
                .hasMessageStartingWith("PURGE_LOGS_AFTER_DAYS is ")
                .hasMessageEndingWith("leave it out to keep everything for ever.");
    }
}
