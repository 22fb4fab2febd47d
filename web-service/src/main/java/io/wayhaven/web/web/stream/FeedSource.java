package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.entry.FeedBatch;
import io.wayhaven.web.entry.FeedReader;
import io.wayhaven.web.web.api.EntryJson;
import io.wayhaven.web.web.pages.LogRow;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Entries as they are written and amended. */
final class FeedSource implements Source {

    private final FeedReader reader;
    private final Messages messages;
    private final boolean rows;
    private final UnaryOperator<String> id;

    /**
     * A source of entries.
     *
     * @param rows as rows of the page, else as JSON
     * @param id makes the position in the feed the position of the stream
     */
    FeedSource(FeedReader reader, Messages messages, boolean rows, UnaryOperator<String> id) {
        this.reader = reader;
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
        return Uni.createFrom().completionStage(reader::next).map(batch -> switch (batch) {
            case FeedBatch.TooSlow tooSlow -> new Step(List.of(messages.tooSlow()), true);
            case FeedBatch.Changes changes -> Step.of(rows ? rows(changes) : json(changes));
        });
    }

    @Override
    public String position() {
        return reader.position() < 0 ? "" : Long.toString(reader.position());
    }

    private List<OutboundSseEvent> rows(FeedBatch.Changes changes) {
        var position = id.apply(Long.toString(changes.position()));
        var events = new ArrayList<OutboundSseEvent>();
        if (!changes.matching().isEmpty()) {
            events.add(messages.rows(changes.matching().stream().map(LogRow::of).toList(), position));
        }
        if (!changes.gone().isEmpty()) {
            events.add(messages.gone(
                    changes.gone().stream()
                            .map(entry -> "e" + LogRow.of(entry).id())
                            .toList(),
                    position));
        }
        return events;
    }

    private List<OutboundSseEvent> json(FeedBatch.Changes changes) {
        var position = id.apply(Long.toString(changes.position()));
        return changes.matching().stream()
                .map(entry -> messages.json("entry", EntryJson.of(entry), position))
                .toList();
    }
}
