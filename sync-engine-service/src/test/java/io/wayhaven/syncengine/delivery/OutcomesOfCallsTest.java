package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesOfCallsTest {

    private static final int MOST = 3;

    private final OutcomeTable table = new OutcomeTable(
            new RetryDelays(Duration.ofSeconds(2), Duration.ofSeconds(60)), MOST, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "{0} with status {1} and code {2} is {3}")
    @CsvSource({
        "BAN, 500, 0, retry-later",
        "BAN, 502, 0, retry-later",
        "BAN, 503, 0, retry-later",
        "BAN, 504, 0, retry-later",
        "BAN, 429, 0, retry-later",
        "BAN, 408, 0, retry-later",
        "BAN, 401, 0, retry-later",
        "BAN, 403, 0, retry-later",
        "BAN, 400, 30035, retry-later",
        "BAN, 403, 50013, refused",
        "BAN, 403, 50001, refused",
        "BAN, 404, 10004, refused",
        "UNBAN, 403, 50013, refused",
        "BAN, 404, 10013, gave-up",
        "UNBAN, 404, 10013, gave-up",
        "UNBAN, 404, 10026, already-in-place",
        "BAN, 404, 10026, gave-up",
        "BAN, 400, 50035, gave-up",
        "BAN, 404, 0, gave-up",
        "KICK, 404, 10007, skipped",
        "TIMEOUT, 404, 10007, skipped",
        "MUTE, 404, 10011, refused",
        "WARN, 404, 10003, gave-up",
        "WARN, 403, 50001, refused",
    })
    void errorsHaveOutcomes(Action action, int status, int code, String outcome) {
        assertThat(of(new CallResult.Rejected(status, code), action, 1).kind()).isEqualTo(outcome);
    }

    @Test
    void whatDiscordAcceptedIsApplied() {
        assertThat(of(new CallResult.Done(), Action.BAN, 1)).isEqualTo(new Outcome.Applied());
    }

    @Test
    void withoutAnAnswerItIsTriedAgainLessAndLessOften() {
        assertThat(retryOf(new CallResult.NoAnswer("Discord cannot be reached."), 1))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(retryOf(new CallResult.NoAnswer("Discord cannot be reached."), 3))
                .isEqualTo(Duration.ofSeconds(8));
        assertThat(retryOf(new CallResult.NoAnswer("Discord cannot be reached."), 1_000_000))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatDiscordFailsAtIsGivenUpAfterSoManyAttemptsAndNothingElse() {
        var failing = new CallResult.Rejected(503, 0);

        assertThat(of(failing, Action.BAN, MOST - 1)).isInstanceOf(Outcome.RetryLater.class);
        assertThat(of(failing, Action.BAN, MOST))
                .isEqualTo(new Outcome.GaveUp("Discord answers with error 503, after 3 attempts."));
        assertThat(of(new CallResult.Rejected(429, 0), Action.BAN, MOST)).isInstanceOf(Outcome.RetryLater.class);
        assertThat(of(new CallResult.NoAnswer("Discord cannot be reached."), Action.BAN, MOST))
                .isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void discordsOwnWaitIsKept() {
        assertThat(retryOf(new CallResult.Limited(Duration.ofMinutes(20)), 1)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aRefusalNamesTheGuildAndTheRemedy() {
        assertThat(of(new CallResult.Rejected(403, 50013), Action.BAN, 1))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).contains("Guild 10");
                    assertThat(refused.remedy()).contains("Ban Members", "above");
                });
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "UNBAN, Ban Members",
        "KICK, Kick Members",
        "TIMEOUT, Moderate Members",
        "UNTIMEOUT, Moderate Members",
        "SOFTBAN, Ban Members",
        "MUTE, Manage Roles",
        "WARN, send messages",
    })
    void aRefusalNamesThePermissionThatTheActionTakes(Action action, String permission) {
        assertThat(of(new CallResult.Rejected(403, 50013), action, 1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.remedy()).contains(permission));
    }

    private Outcome of(CallResult result, Action action, int attempts) {
        return table.of(result, Tasks.of(action).task(), attempts);
    }

    private Duration retryOf(CallResult result, int attempts) {
        return Duration.between(NOW, ((Outcome.RetryLater) of(result, Action.BAN, attempts)).when());
    }
}
