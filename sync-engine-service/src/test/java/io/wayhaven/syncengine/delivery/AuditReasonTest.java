package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.MODERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.syncengine.punishment.Action;
import org.junit.jupiter.api.Test;

class AuditReasonTest {

    @Test
    void saysWhyWhoAndWhichCase() {
        assertThat(AuditReason.of(Tasks.of(Action.BAN).task())).isEqualTo("spam · by mod (3) · case 7");
    }

    @Test
    void shortensTheReasonAndKeepsTheRest() {
        var reason = AuditReason.of(Tasks.of(Action.BAN)
                .because("🦊".repeat(512), MODERATOR, "n".repeat(200))
                .task());

        assertThat(reason.length()).isBetween(505, AuditReason.LONGEST);
        assertThat(reason).endsWith("case 7");
        assertThat(reason.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void doesWithoutReasonNameOrIssuer() {
        assertThat(AuditReason.of(
                        Tasks.of(Action.BAN).because(" \n", MODERATOR, null).task()))
                .isEqualTo("No reason given · by 3 · case 7");
        assertThat(AuditReason.of(
                        Tasks.of(Action.BAN).because("x\r\ny", null, null).task()))
                .isEqualTo("x y · by a moderator · case 7");
    }
}
