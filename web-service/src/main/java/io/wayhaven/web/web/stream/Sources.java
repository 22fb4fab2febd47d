package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Multi;
import io.wayhaven.web.entry.EntryFeed;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.entry.FeedReader;
import io.wayhaven.web.tail.ReplayRing;
import io.wayhaven.web.tail.TailReader;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.PositionVector;
import io.wayhaven.web.web.Parameters;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the sources of streams; each resumes from where its reader has the log. */
@Singleton
class Sources {

    private final ReplayRing ring;
    private final LogReader log;
    private final EntryFeed feed;
    private final EntryReader entries;
    private final Messages messages;

    Sources(ReplayRing ring, LogReader log, EntryFeed feed, EntryReader entries, Messages messages) {
        this.ring = ring;
        this.log = log;
        this.feed = feed;
        this.entries = entries;
        this.messages = messages;
    }

    /** Events for scripts. */
    Source events(EventFilter filter, @Nullable String position) {
        return tail(filter, position, false, UnaryOperator.identity());
    }

    /** Entries for the page or for scripts. */
    Source entries(EntryFilter filter, @Nullable String position, boolean rows) {
        return new FeedSource(feed(filter, position), messages, rows, UnaryOperator.identity());
    }

    /** Events for the page, and the entries that they become. */
    Source both(EventFilter filter, EntryFilter told, @Nullable String position) {
        var parts = position == null ? new String[0] : position.split(BothSource.SEPARATOR, 2);
        var follower = feed(told, parts.length == 2 ? parts[1] : null);
        var events = tail(
                filter,
                parts.length == 0 ? null : parts[0],
                true,
                tail -> tail + BothSource.SEPARATOR + follower.position());
        return new BothSource(
                events,
                new FeedSource(follower, messages, true, number -> events.position() + BothSource.SEPARATOR + number));
    }

    /** A stream during which the changes of entries are looked for more often. */
    <T> Multi<T> watched(Multi<T> stream) {
        return stream.onSubscription().invoke(feed::watch).onTermination().invoke(feed::leave);
    }

    private TailSource tail(EventFilter filter, @Nullable String position, boolean rows, UnaryOperator<String> id) {
        var from = position == null
                ? null
                : Parameters.read(
                        "after", position, PositionVector::parse, "the id of an event of this stream, as it was");
        return new TailSource(new TailReader(ring, log, filter, from), log, messages, rows, id);
    }

    private FeedReader feed(EntryFilter filter, @Nullable String position) {
        var from = position == null || position.isBlank()
                ? -1
                : Parameters.read("after", position, Sources::number, "the id of an entry of this stream, as it was");
        return new FeedReader(feed, entries, filter, from);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
