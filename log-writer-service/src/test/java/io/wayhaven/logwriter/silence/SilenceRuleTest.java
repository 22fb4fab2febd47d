package io.wayhaven.logwriter.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.logwriter.silence.Rhythm.Missed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {

    private static final Instant LAST = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LISTENING = LAST.minus(Duration.ofDays(30));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SilenceRule RULE = new SilenceRule(Duration.ofHours(1), 20, 50, Duration.ofDays(3));

    @Test
    void whatComesEveryMinuteIsMissedAfterAnHour() {
        var rhythm = every(MINUTE, Duration.ofMinutes(10));

        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plusSeconds(3600))).isFalse();
        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plusSeconds(3601))).isTrue();
    }

    @Test
    void whatComesEveryHourIsMissedAfterTwenty() {
        var rhythm = every(Duration.ofHours(1), Duration.ofHours(2));

        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofHours(19))))
                .isFalse();
        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofHours(21))))
                .isTrue();
    }

    @Test
    void nightsAreUsualOnceTheyWereSeen() {
        var rhythm = every(MINUTE, Duration.ofHours(7));

        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofHours(14))))
                .isFalse();
        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofHours(15))))
                .isTrue();
    }

    @Test
    void nothingIsUsualBeforeItWasFollowedForDays() {
        var rhythm = new Rhythm(1, "MESSAGE_CREATE", 900, LAST.minus(Duration.ofDays(1)), LAST, MINUTE, null);

        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void whatIsRareIsNeverMissed() {
        var rhythm = new Rhythm(1, "GUILD_UPDATE", 49, LAST.minus(Duration.ofDays(30)), LAST, MINUTE, null);

        assertThat(RULE.isUnusual(rhythm, LISTENING, LAST.plus(Duration.ofDays(30))))
                .isFalse();
    }

    @Test
    void aSilenceBeginsWhenSomebodyListens() {
        var now = LAST.plus(Duration.ofDays(2));

        assertThat(RULE.isUnusual(every(MINUTE, MINUTE), now.minusSeconds(3600), now))
                .isFalse();
    }

    @Test
    void auditLogEntriesThatComeByReadingAloneAreNotPushed() {
        assertThat(RULE.isUnusual(unpushed(10, Duration.ofHours(1)), LISTENING, LAST.plusSeconds(3601)))
                .isTrue();
        assertThat(RULE.isUnusual(unpushed(9, Duration.ofHours(1)), LISTENING, LAST.plusSeconds(3601)))
                .isFalse();
        assertThat(RULE.isUnusual(unpushed(10, Duration.ofMinutes(59)), LISTENING, LAST.plusSeconds(3601)))
                .isFalse();
    }

    private static Rhythm every(Duration interval, Duration longest) {
        var halfLife = (double) Rhythm.HALF_LIFE.toSeconds();
        var weight = halfLife / Math.log(2) / interval.toSeconds();
        return new Rhythm(1, "MESSAGE_CREATE", weight, LAST.minus(Duration.ofDays(365)), LAST, longest, null);
    }

    private static Rhythm unpushed(int count, Duration over) {
        var missed = new Missed(count, LAST, LAST.plus(over));
        return new Rhythm(1, "GUILD_AUDIT_LOG_ENTRY_CREATE", 0, LAST, LAST, Duration.ZERO, missed);
    }
}
