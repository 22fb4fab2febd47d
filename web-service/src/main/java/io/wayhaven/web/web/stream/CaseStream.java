package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.cases.CaseChanges;
import io.wayhaven.web.cases.CaseReader;
import io.wayhaven.web.cases.DeliveryRow;
import io.wayhaven.web.cases.Progress;
import io.wayhaven.web.web.login.Onlooker;
import io.wayhaven.web.web.pages.CaseView;
import io.wayhaven.web.web.pages.DeliveryView;
import io.wayhaven.web.web.pages.Templates;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends the rows of a case that differ from what was sent before. A fact only wakes it; the truth is in the store. */
@Singleton
class CaseStream {

    /** What is sent at once, and whether something follows. */
    private record Step(List<OutboundSseEvent> events, boolean last) {}

    private final CaseReader cases;
    private final CaseChanges changes;
    private final SessionWatch sessions;
    private final WebConfig config;
    private final Sse sse;

    CaseStream(CaseReader cases, CaseChanges changes, SessionWatch sessions, WebConfig config, Sse sse) {
        this.cases = cases;
        this.changes = changes;
        this.sessions = sessions;
        this.config = config;
        this.sse = sse;
    }

    Multi<OutboundSseEvent> open(long caseNumber, Onlooker onlooker) {
        var watch = changes.watch(caseNumber);
        var pulse = new Pulse(watch::change, config.tail().heartbeat(), System::nanoTime);
        Map<String, DeliveryRow> sent = new HashMap<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> step(caseNumber, watch, pulse, sent, onlooker))
                .whilst(step -> !step.last())
                .onItem()
                .transformToIterable(Step::events)
                .onTermination()
                .invoke(watch::close);
    }

    private Uni<Step> step(
            long caseNumber, CaseChanges.Watch watch, Pulse pulse, Map<String, DeliveryRow> sent, Onlooker onlooker) {
        return pulse.next()
                .emitOn(Infrastructure.getDefaultExecutor())
                .onItem()
                .delayIt()
                .by(config.tail().gather())
                .chain(() -> sessions.of(onlooker))
                .chain(standing -> switch (standing) {
                    case SAME -> changed(caseNumber, watch, sent, onlooker);
                    case CHANGED -> Uni.createFrom().item(new Step(List.of(stillHere()), true));
                    case ENDED -> Uni.createFrom().item(ended());
                });
    }

    private Uni<Step> changed(
            long caseNumber, CaseChanges.Watch watch, Map<String, DeliveryRow> sent, Onlooker onlooker) {
        watch.seen();
        return Uni.createFrom()
                .completionStage(() -> cases.deliveries(caseNumber, onlooker.scope()))
                .map(rows -> {
                    var fresh = rows.stream()
                            .filter(row -> !row.equals(sent.get(row.id())))
                            .toList();
                    fresh.forEach(row -> sent.put(row.id(), row));
                    return new Step(fresh.isEmpty() ? List.of(stillHere()) : messages(rows, fresh), false);
                });
    }

    private List<OutboundSseEvent> messages(List<DeliveryRow> rows, List<DeliveryRow> fresh) {
        var progress = Progress.of(rows);
        var messages = new ArrayList<OutboundSseEvent>();
        messages.add(sse.newEventBuilder()
                .name("deliveries")
                .data(Templates.deliveries(fresh.stream().map(DeliveryView::of).toList())
                        .render())
                .build());
        messages.add(sse.newEventBuilder()
                .name("progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Map.of(
                        "line", progress.line(),
                        "stage", CaseView.stage(progress),
                        "done", progress.done(),
                        "total", progress.total()))
                .build());
        return messages;
    }

    private OutboundSseEvent stillHere() {
        return sse.newEventBuilder().comment("still here").build();
    }

    private Step ended() {
        return new Step(
                List.of(sse.newEventBuilder()
                        .name("logged-out")
                        .data("The session has ended.")
                        .build()),
                true);
    }
}
