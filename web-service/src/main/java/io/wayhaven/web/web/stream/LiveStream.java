package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.web.login.Onlooker;
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

    Multi<OutboundSseEvent> open(Source source, Onlooker onlooker) {
        var pulse = new Pulse(source::more, config.tail().heartbeat(), System::nanoTime);
        var steps = Multi.createBy()
                .repeating()
                .uni(() -> step(source, pulse, onlooker))
                .whilst(step -> !step.last())
                .onItem()
                .transformToIterable(Step::events);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(messages.hello()), steps);
    }

    private Uni<Step> step(Source source, Pulse pulse, Onlooker onlooker) {
        return pulse.next().emitOn(Infrastructure.getDefaultExecutor()).chain(cause -> switch (cause) {
            case ARRIVAL ->
                Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(config.tail().gather())
                        .chain(source::next);
            case HEARTBEAT -> heartbeat(source, onlooker);
        });
    }

    private Uni<Step> heartbeat(Source source, Onlooker onlooker) {
        return sessions.of(onlooker).map(standing -> switch (standing) {
            case SAME -> Step.of(List.of(messages.position(source.position())));
            case CHANGED -> new Step(List.of(messages.rightsChanged()), true);
            case ENDED -> new Step(List.of(messages.loggedOut()), true);
        });
    }
}
