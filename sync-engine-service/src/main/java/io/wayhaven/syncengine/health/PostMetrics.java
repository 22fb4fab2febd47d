package io.wayhaven.syncengine.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.wayhaven.syncengine.posting.QueueState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How the queues of posts stand. */
@ApplicationScoped
public class PostMetrics {

    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();

    PostMetrics(MeterRegistry registry) {
        registry.gauge("wayhaven.posts.waiting", waiting);
        registry.gauge("wayhaven.posts.oldest.seconds", oldestSeconds);
        registry.gauge("wayhaven.posts.parked.destinations", parked);
    }

    /** Takes the figures over; answers that there is nothing more to do about them. */
    public boolean queue(QueueState state) {
        waiting.set(state.waiting());
        oldestSeconds.set(state.oldest().toSeconds());
        parked.set(state.parked());
        return false;
    }
}
