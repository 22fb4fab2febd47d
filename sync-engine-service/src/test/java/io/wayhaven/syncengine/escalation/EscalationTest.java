package io.wayhaven.syncengine.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final EscalationRule TIMEOUT = new EscalationRule(3, 30, EscalationAction.TIMEOUT, 3600L);
    private static final EscalationRule BAN = new EscalationRule(5, 365, EscalationAction.BAN, null);
    private static final List<EscalationRule> RULES = List.of(TIMEOUT, BAN);

    @Test
    void aRuleIsReachedByExactlyItsWarningWithinItsDays() {
        assertThat(Escalation.reached(RULES, daysAgo(0, 1), Samples.NOW)).isEmpty();
        assertThat(Escalation.reached(RULES, daysAgo(0, 1, 29), Samples.NOW)).contains(TIMEOUT);
        assertThat(Escalation.reached(RULES, daysAgo(0, 1, 31), Samples.NOW)).isEmpty();
        assertThat(Escalation.reached(RULES, daysAgo(0, 1, 2, 3), Samples.NOW)).isEmpty();
        assertThat(Escalation.reached(RULES, daysAgo(0, 1, 2, 3, 4), Samples.NOW))
                .contains(BAN);
    }

    @Test
    void whoeverReachesSeveralAtOnceGetsTheOneWithMostWarnings() {
        assertThat(Escalation.reached(RULES, daysAgo(0, 1, 2, 40, 50), Samples.NOW))
                .contains(BAN);
    }

    @Test
    void whatFollowsIsGivenByWhoeverWarnedAndLastsFromNowOn() {
        var timeout = (Timeout) Escalation.command(TIMEOUT, warning("spam"), Samples.NOW);

        assertThat(timeout.until()).isEqualTo(Samples.NOW.plus(Duration.ofHours(1)));
        assertThat(timeout.reason()).isEqualTo("3 warnings within 30 days, the last: spam");
        assertThat(timeout.context().origin()).isEqualTo(Origin.ESCALATION);
        assertThat(timeout.context().replyTo()).isNull();
        assertThat(timeout.context().issuer()).isEqualTo(Samples.issuer(Samples.MODERATOR));
        assertThat(Escalation.warningOf(
                        timeout.context().id(), timeout.context().origin()))
                .isEqualTo(warning("").context().id());
        assertThat(Escalation.warningOf(
                        warning("").context().id(), warning("").context().origin()))
                .isNull();
        assertThat(Escalation.command(BAN, warning(""), Samples.NOW)).isInstanceOfSatisfying(Ban.class, ban -> {
            assertThat(ban.until()).isNull();
            assertThat(ban.reason()).isEqualTo("5 warnings within 365 days");
        });
        assertThat(Escalation.command(
                        new EscalationRule(2, 1, EscalationAction.KICK, null), warning("x".repeat(512)), Samples.NOW))
                .isInstanceOfSatisfying(
                        Kick.class,
                        kick -> assertThat(kick.reason())
                                .hasSize(512)
                                .startsWith("2 warnings within a day, the last: x")
                                .endsWith("x…"));
        assertThat(Escalation.command(new EscalationRule(2, 1, EscalationAction.MUTE, null), warning(""), Samples.NOW))
                .isInstanceOf(Mute.class);
    }

    private static List<Instant> daysAgo(int... days) {
        return IntStream.of(days)
                .mapToObj(ago -> Samples.NOW.minus(Duration.ofDays(ago)))
                .toList();
    }

    private static Punishment warning(String reason) {
        return Punishment.of(new Warn(
                Samples.context(7, Samples.issuer(Samples.MODERATOR), Origin.SLASH),
                new Target(Samples.TROUBLE, "trouble", List.of()),
                reason,
                new ChannelId(1)));
    }
}
