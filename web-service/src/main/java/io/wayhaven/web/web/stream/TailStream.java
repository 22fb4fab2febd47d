package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.tail.TailBatch;
import io.wayhaven.web.tail.TailReader;
import io.wayhaven.web.timeline.LogReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;

/** Turns a reader of the tail into server-sent events, at the pace at which the other side takes them. */
@Singleton
class TailStream {

    private static final Duration STORE_PAUSE = Duration.ofMillis(500);

    /** What is sent at once, and whether something follows. */
    private record Step(List<OutboundSseEvent> events, boolean last) {}

    private final LogReader log;
    private final WebConfig config;
    private final TailMessages messages;
    private final SessionWatch sessions;

    TailStream(LogReader log, WebConfig config, TailMessages messages, SessionWatch sessions) {
        this.log = log;
        this.config = config;
        this.messages = messages;
        this.sessions = sessions;
    }

    Multi<OutboundSseEvent> open(TailReader reader, boolean rows, String session) {
        var pulse = new Pulse(reader::more, config.tail().heartbeat(), System::nanoTime);
        var steps = Multi.createBy()
                .repeating()
                .uni(() -> step(reader, pulse, rows, session))
                .whilst(step -> !step.last())
                .onItem()
                .transformToIterable(Step::events);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(messages.hello()), steps);
    }

    private Uni<Step> step(TailReader reader, Pulse pulse, boolean rows, String session) {
        return pulse.next().emitOn(Infrastructure.getDefaultExecutor()).chain(cause -> switch (cause) {
            case ARRIVAL ->
                Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(config.tail().gather())
                        .chain(() -> read(reader, rows));
            case HEARTBEAT -> heartbeat(reader, session);
        });
    }

    private Uni<Step> read(TailReader reader, boolean rows) {
        return Uni.createFrom().completionStage(reader::next).chain(batch -> switch (batch) {
            case TailBatch.TooSlow tooSlow -> Uni.createFrom().item(new Step(List.of(messages.tooSlow()), true));
            case TailBatch.CatchingUp catchingUp ->
                Uni.createFrom()
                        .item(new Step(List.of(), false))
                        .onItem()
                        .delayIt()
                        .by(STORE_PAUSE);
            case TailBatch.Events events
            when events.entries().isEmpty() -> Uni.createFrom().item(new Step(List.of(), false));
            case TailBatch.Events events ->
                Uni.createFrom()
                        .completionStage(() -> log.names(events.entries()))
                        .map(names ->
                                new Step(rows ? messages.rows(events, names) : messages.entries(events, names), false));
        });
    }

    private Uni<Step> heartbeat(TailReader reader, String session) {
        return sessions.live(session)
                .map(live -> live
                        ? new Step(List.of(messages.position(reader.position())), false)
                        : new Step(List.of(messages.loggedOut()), true));
    }
}
