package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.web.stream.Source.Step;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;

/** Turns a source into server-sent events, at the pace at which the other side takes them. */
@Singleton
class LiveStream {

    private final WebConfig config;
    private final Messages messages;
    private final SessionWatch sessions;

    LiveStream(WebConfig config, Messages messages, SessionWatch sessions) {
        this.config = config;
        this.messages = messages;
        this.sessions = sessions;
    }

    Multi<OutboundSseEvent> open(Source source, String session) {
        var pulse = new Pulse(source::more, config.tail().heartbeat(), System::nanoTime);
        var steps = Multi.createBy()
                .repeating()
                .uni(() -> step(source, pulse, session))
                .whilst(step -> !step.last())
                .onItem()
                .transformToIterable(Step::events);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(messages.hello()), steps);
    }

    private Uni<Step> step(Source source, Pulse pulse, String session) {
        return pulse.next().emitOn(Infrastructure.getDefaultExecutor()).chain(cause -> switch (cause) {
            case ARRIVAL ->
                Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(config.tail().gather())
                        .chain(source::next);
            case HEARTBEAT -> heartbeat(source, session);
        });
    }

    private Uni<Step> heartbeat(Source source, String session) {
        return sessions.live(session)
                .map(live -> live
                        ? Step.of(List.of(messages.position(source.position())))
                        : new Step(List.of(messages.loggedOut()), true));
    }
}
