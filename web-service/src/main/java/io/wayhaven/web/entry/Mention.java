package io.wayhaven.web.entry;

import org.jspecify.annotations.Nullable;

/** Somebody or something that a filter asks for: by id, or by what it was called when it was logged. */
public sealed interface Mention {

    /** By id: finds it under every name. */
    record Id(long id) implements Mention {}

    /** By name, in any case of its letters. */
    record Name(String name) implements Mention {}

    /** An id if it is one, else a name; a leading {@code @} or {@code #} is not part of it. */
    static Mention of(String text) {
        var bare = text.strip();
        if (bare.startsWith("@") || bare.startsWith("#")) {
            bare = bare.substring(1);
        }
        try {
            return new Id(Long.parseUnsignedLong(bare));
        } catch (NumberFormatException name) {
            return new Name(bare);
        }
    }

    /** As somebody would write it. */
    default String written() {
        return switch (this) {
            case Id(long id) -> Long.toUnsignedString(id);
            case Name(String name) -> name;
        };
    }

    /** Whether somebody or something is meant. */
    default boolean means(@Nullable Long id, @Nullable String name) {
        return switch (this) {
            case Id(long wanted) -> id != null && id == wanted;
            case Name(String wanted) -> name != null && name.equalsIgnoreCase(wanted);
        };
    }
}
