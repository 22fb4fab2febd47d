package io.wayhaven.systemtests.harness;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dispatches minted from a moment on, fetched bit by bit. */
public final class EventTail {

    private final SimulatorControl discord;
    private final List<Minted> events = new ArrayList<>();
    private long last;

    /** Begins with what is minted next. */
    public EventTail(SimulatorControl discord) {
        this.discord = discord;
        this.last = discord.lastEvent();
    }

    /** The first one of a type, as soon as there is one. */
    public Minted awaitFirst(String type, Duration limit) {
        await("a dispatch " + type)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> fetch().first(type).isPresent());
        return first(type).orElseThrow();
    }

    private EventTail fetch() {
        List<Minted> next = discord.eventsAfter(last);
        if (!next.isEmpty()) {
            events.addAll(next);
            last = next.getLast().index();
        }
        return this;
    }

    private Optional<Minted> first(String type) {
        return events.stream().filter(event -> event.type().equals(type)).findFirst();
    }

    /** How many were minted before another one. */
    public long countBefore(Minted end) {
        return events.stream().filter(event -> event.index() < end.index()).count();
    }
}
