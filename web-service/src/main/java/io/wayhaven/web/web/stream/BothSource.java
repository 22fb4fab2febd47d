package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Events as Discord sends them, and after them the entries that they become. Both make one stream, since a browser
 * opens only a few connections to a server.
 */
final class BothSource implements Source {

    /** Between the positions of the two. */
    static final String SEPARATOR = "~";

    private final Source events;
    private final Source entries;
    private @Nullable CompletableFuture<@Nullable Void> nextEvents;
    private @Nullable CompletableFuture<@Nullable Void> nextEntries;

    BothSource(Source events, Source entries) {
        this.events = events;
        this.entries = entries;
    }

    @Override
    public CompletionStage<@Nullable Void> more() {
        // Asked again only after it was answered: what is waited for would remember every question
        var first = asked(nextEvents, events);
        var second = asked(nextEntries, entries);
        nextEvents = first;
        nextEntries = second;
        return CompletableFuture.anyOf(first, second).<@Nullable Void>thenApply(either -> null);
    }

    @Override
    public Uni<Step> next() {
        return events.next()
                .chain(first -> first.last()
                        ? Uni.createFrom().item(first)
                        : entries.next().map(second -> {
                            var both = new ArrayList<>(first.events());
                            both.addAll(second.events());
                            return new Step(both, second.last());
                        }));
    }

    @Override
    public String position() {
        return events.position().isEmpty() ? "" : events.position() + SEPARATOR + entries.position();
    }

    private static CompletableFuture<@Nullable Void> asked(
            @Nullable CompletableFuture<@Nullable Void> before, Source source) {
        return before == null || before.isDone() ? source.more().toCompletableFuture() : before;
    }
}
