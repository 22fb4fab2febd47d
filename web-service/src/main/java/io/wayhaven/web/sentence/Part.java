package io.wayhaven.web.sentence;

import org.jspecify.annotations.Nullable;

/** A piece of a sentence. What comes from Discord is kept apart from our own words, so that it can be shown as such. */
public sealed interface Part {

    /** Our own words. */
    record Words(String text) implements Part {}

    /** An account, by the name that the event carried. */
    record Person(String name, @Nullable String id) implements Part {}

    /** A channel by its id; its name is looked up when it is shown. */
    record Channel(String id) implements Part {}

    /** A name of something else, such as a role or an emoji. */
    record Name(String text) implements Part {}

    /** What somebody wrote, shortened. */
    record Quote(String text) implements Part {}
}
