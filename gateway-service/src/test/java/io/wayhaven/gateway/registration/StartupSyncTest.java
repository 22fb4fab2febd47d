package io.wayhaven.gateway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.gateway.shard.Backoff;
import io.wayhaven.gateway.shard.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StartupSyncTest {
    private static final Scope EVERYWHERE = new Scope.Everywhere();

    private final RegisterOfLines register = new RegisterOfLines();
    private final ManualTime time = new ManualTime();
    private final StartupSync sync = new StartupSync(
            register,
            new SyncPlan(List.of("ban"), null, false, null, null),
            register,
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), new SplittableRandom(1)),
            time);

    @Test
    void triesAgainUntilDiscordAnswers() {
        register.outcomes.put(EVERYWHERE, new Registration.Unanswered("Discord answers 500"));

        sync.register();
        time.advance(Duration.ofSeconds(30));
        assertThat(attempts()).isBetween(3L, 6L);
        register.outcomes.remove(EVERYWHERE);
        time.advance(Duration.ofMinutes(5));

        var attempts = attempts();
        time.advance(Duration.ofHours(1));
        assertThat(attempts()).isEqualTo(attempts);
    }

    @Test
    void doesNotInsistWhereDiscordRefuses() {
        register.outcomes.put(EVERYWHERE, new Registration.Refused(403, 50001));

        sync.register();
        time.advance(Duration.ofHours(1));

        assertThat(attempts()).isEqualTo(1);
    }

    private long attempts() {
        return register.happened.stream().filter("attempted globally"::equals).count();
    }
}
