package io.wayhaven.logwriter.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that an entry speaks of. Names and quotes are hostile text: whoever shows them escapes them. */
public sealed interface Value {

    /** Words of Wayhaven or of Discord's documentation, such as "yes" or "Manage Channels". */
    record Text(String text) implements Value {}

    /** What somebody wrote: a message, a topic, a reason. */
    record Quote(String text) implements Value {}

    /**
     * A person or a bot.
     *
     * @param name the name when it happened, if it was known
     */
    record User(long id, @Nullable String name) implements Value {}

    /**
     * A channel, category or thread.
     *
     * @param name the name when it happened, if it was known
     */
    record Channel(long id, @Nullable String name) implements Value {}

    /**
     * A role.
     *
     * @param name the name when it happened, if it was known
     */
    record Role(long id, @Nullable String name) implements Value {}

    /** What another thing is called: an emoji, an invite, a webhook, a rule. */
    record Name(String text) implements Value {}

    /** A point in time. */
    record Moment(Instant time) implements Value {}

    /** How many. */
    record Count(long number) implements Value {}

    /** Several values, in order; none of them is itself several. */
    record Several(List<Value> values) implements Value {

        public Several {
            values = List.copyOf(values);
        }
    }
}
