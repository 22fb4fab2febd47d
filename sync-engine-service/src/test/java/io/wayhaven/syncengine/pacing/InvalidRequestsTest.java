package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidRequestsTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Instant> alarms = new ArrayList<>();
    private final InvalidRequests requests = new InvalidRequests(4, now::get, alarms::add);

    @ParameterizedTest(name = "status {0} with scope {1} counts: {2}")
    @CsvSource({
        "200, , false",
        "400, , false",
        "404, , false",
        "500, , false",
        "401, , true",
        "403, , true",
        "429, user, true",
        "429, global, true",
        "429, , true",
        "429, shared, false"
    })
    void countsWhatDiscordCounts(int status, @Nullable String scope, boolean counts) {
        requests.answered(status, scope);

        assertThat(requests.recent()).isEqualTo(counts ? 1 : 0);
    }

    @Test
    void tooManyCloseUntilHalfOfThemAreForgotten() {
        for (var answer = 0; answer < 3; answer++) {
            requests.answered(403, null);
            now.updateAndGet(before -> before.plusSeconds(60));
        }
        assertThat(requests.closedUntil()).isBeforeOrEqualTo(now.get());
        requests.answered(403, null);

        // Those of minutes 0 and 1 are forgotten with the eleventh minute
        var open = START.plus(Duration.ofMinutes(11));
        assertThat(requests.closedUntil()).isEqualTo(open);
        requests.answered(403, null);
        assertThat(alarms).containsExactly(open);

        now.set(open);
        assertThat(requests.recent()).isEqualTo(3);
    }

    @Test
    void isForgottenAfterTenMinutes() {
        for (var answer = 0; answer < 3; answer++) {
            requests.answered(401, null);
        }
        now.set(START.plus(Duration.ofMinutes(10)));
        requests.answered(401, null);

        assertThat(requests.recent()).isEqualTo(1);
        assertThat(alarms).isEmpty();
    }
}
