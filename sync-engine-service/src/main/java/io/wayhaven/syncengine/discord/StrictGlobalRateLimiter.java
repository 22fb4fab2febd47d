package io.wayhaven.syncengine.discord;

import discord4j.rest.request.GlobalRateLimiter;
import io.wayhaven.syncengine.pacing.Permits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Discord's global limit, kept strictly: Discord4J's own limiter lets twice the limit through in its first second.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#global-rate-limit">Discord: global rate
 *     limit</a>
 */
final class StrictGlobalRateLimiter implements GlobalRateLimiter {

    private final Permits window;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.EPOCH;

    StrictGlobalRateLimiter(Permits window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Mono<Void> rateLimitFor(Duration duration) {
        return Mono.fromRunnable(() -> {
            pausedUntil = clock.instant().plus(duration);
            window.pause(duration);
        });
    }

    @Override
    public Mono<Duration> getRemaining() {
        return Mono.fromSupplier(() -> Duration.between(clock.instant(), pausedUntil));
    }

    @Override
    public <T> Flux<T> withLimiter(Publisher<T> stage) {
        return Flux.defer(() -> {
            var slot = new Slot();
            return slot.granted().thenMany(stage).doFinally(end -> slot.close());
        });
    }

    private enum State {
        WAITING,
        GRANTED,
        CLOSED
    }

    /** One request's permit, which comes back whether the request is answered, fails or is cancelled. */
    private final class Slot {

        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private final Sinks.Empty<Void> granted = Sinks.empty();

        Mono<Void> granted() {
            window.ask(() -> {
                if (state.compareAndSet(State.WAITING, State.GRANTED)) {
                    granted.tryEmitEmpty();
                } else {
                    window.free();
                }
            });
            return granted.asMono();
        }

        void close() {
            if (state.getAndSet(State.CLOSED) == State.GRANTED) {
                window.answered();
            }
        }
    }
}
