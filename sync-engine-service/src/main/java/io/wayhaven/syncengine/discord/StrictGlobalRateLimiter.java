package io.wayhaven.syncengine.discord;

import discord4j.rest.request.GlobalRateLimiter;
import io.wayhaven.syncengine.pacing.Permits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

    private final Permits permits;
    private final Consumer<Duration> onLimit;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.EPOCH;

    /**
     * A limiter.
     *
     * @param onLimit told for how long Discord wants nothing more
     */
    StrictGlobalRateLimiter(Permits permits, Consumer<Duration> onLimit, Clock clock) {
        this.permits = permits;
        this.onLimit = onLimit;
        this.clock = clock;
    }

    @Override
    public Mono<Void> rateLimitFor(Duration duration) {
        return Mono.fromRunnable(() -> {
            pausedUntil = clock.instant().plus(duration);
            onLimit.accept(duration);
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
            permits.ask(() -> {
                if (state.compareAndSet(State.WAITING, State.GRANTED)) {
                    granted.tryEmitEmpty();
                } else {
                    permits.free();
                }
            });
            return granted.asMono();
        }

        void close() {
            if (state.getAndSet(State.CLOSED) == State.GRANTED) {
                permits.answered();
            }
        }
    }
}
