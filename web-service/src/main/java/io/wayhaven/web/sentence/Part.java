package io.wayhaven.web.sentence;

import org.jspecify.annotations.Nullable;

/** A piece of a sentence. What comes from Discord is kept apart from our own words, so that it can be shown as such. */
public sealed interface Part {

    /** Our own words. */
    record Words(String text) implements Part {}

    /** An account, by the name that it had. */
    record Person(String name, @Nullable String id) implements Part {}

    /**
     * A channel.
     *
     * @param name the name that it had; absent if it has to be looked up
     */
    record Channel(String id, @Nullable String name) implements Part {}

    /** A role, by the name that it had. */
    record Role(String name) implements Part {}

    /** A name of something else, such as an emoji. */
    record Name(String text) implements Part {}

    /** What somebody wrote, perhaps shortened. */
    record Quote(String text) implements Part {}

    /**
     * A point in time.
     *
     * @param text as people read it
     */
    record Moment(String text) implements Part {}
}
