package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.tail.TailBatch;
import io.wayhaven.web.tail.TailReader;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.Names;
import io.wayhaven.web.web.api.EventJson;
import io.wayhaven.web.web.pages.LogRow;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Events as Discord sends them. */
final class TailSource implements Source {

    private static final Duration STORE_PAUSE = Duration.ofMillis(500);

    private final TailReader reader;
    private final LogReader log;
    private final Messages messages;
    private final boolean rows;
    private final UnaryOperator<String> id;

    /**
     * A source of events.
     *
     * @param rows as rows of the page, else as JSON
     * @param id makes the position in the tail the position of the stream
     */
    TailSource(TailReader reader, LogReader log, Messages messages, boolean rows, UnaryOperator<String> id) {
        this.reader = reader;
        this.log = log;
        this.messages = messages;
        this.rows = rows;
        this.id = id;
    }

    @Override
    public CompletionStage<@Nullable Void> more() {
        return reader.more();
    }

    @Override
    public Uni<Step> next() {
        return Uni.createFrom().completionStage(reader::next).chain(batch -> switch (batch) {
            case TailBatch.TooSlow tooSlow -> Uni.createFrom().item(new Step(List.of(messages.tooSlow()), true));
            case TailBatch.CatchingUp catchingUp ->
                Uni.createFrom().item(Step.of(List.of())).onItem().delayIt().by(STORE_PAUSE);
            case TailBatch.Events events
            when events.entries().isEmpty() -> Uni.createFrom().item(Step.of(List.of()));
            case TailBatch.Events events ->
                Uni.createFrom()
                        .completionStage(() -> log.names(events.entries()))
                        .map(names -> Step.of(rows ? rows(events, names) : json(events, names)));
        });
    }

    @Override
    public String position() {
        var position = reader.position();
        return position == null ? "" : position.toString();
    }

    private List<OutboundSseEvent> rows(TailBatch.Events batch, Names names) {
        return List.of(messages.rows(
                batch.entries().stream().map(event -> LogRow.of(event, names)).toList(),
                id.apply(batch.position().toString())));
    }

    /** One message an event, each with the position right after it. */
    private List<OutboundSseEvent> json(TailBatch.Events batch, Names names) {
        return batch.steps().stream()
                .map(step -> messages.json(
                        "event",
                        EventJson.of(step.entry(), names),
                        id.apply(step.position().toString())))
                .toList();
    }
}
