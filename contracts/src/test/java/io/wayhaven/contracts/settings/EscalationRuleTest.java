package io.wayhaven.contracts.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationRuleTest {

    @Test
    void saysHowLongWhatFollowsLasts() {
        assertThat(new EscalationRule(3, 30, EscalationAction.TIMEOUT, 3600L).length())
                .isEqualTo(Duration.ofHours(1));
        assertThat(new EscalationRule(50, 365, EscalationAction.BAN, null).length())
                .isNull();
    }

    @Test
    void refusesWhatNobodyMeans() {
        assertRefused(1, 30, EscalationAction.BAN, null, "warnings are 2 to 50, not 1");
        assertRefused(51, 30, EscalationAction.BAN, null, "warnings are 2 to 50, not 51");
        assertRefused(3, 0, EscalationAction.BAN, null, "days are 1 to 365, not 0");
        assertRefused(3, 366, EscalationAction.BAN, null, "days are 1 to 365, not 366");
        assertRefused(3, 30, EscalationAction.TIMEOUT, null, "a timeout has a length");
        assertRefused(3, 30, EscalationAction.KICK, 60L, "a kick has none");
        assertRefused(3, 30, EscalationAction.MUTE, 0L, "above zero, not 0");
    }

    private static void assertRefused(
            int warnings, int days, EscalationAction action, @Nullable Long seconds, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EscalationRule(warnings, days, action, seconds))
                .withMessageContaining(reason);
    }
}
