package io.wayhaven.logwriter.sentence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence.
 *
 * @param text what to show: clean of control characters and bounded, but not escaped for any medium. A moment is ISO 8601
 *     in UTC. Of a user, channel or role without a known name it is the id.
 * @param id the user, channel or role
 */
public record Part(Type type, String text, @Nullable Long id) {

    /** What a part is. */
    public enum Type {
        /** Words of Wayhaven. */
        WORDS,
        USER,
        CHANNEL,
        ROLE,
        /** What another thing is called. */
        NAME,
        /** What somebody wrote. */
        QUOTE,
        MOMENT;

        /** The name in stored entries, such as {@code words}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Part words(String text) {
        return new Part(Type.WORDS, text, null);
    }

    /** As it reads without links or colours. */
    String plain() {
        return switch (type) {
            case WORDS, NAME -> text;
            case USER -> named() ? text : "user " + text;
            case CHANNEL -> named() ? "#" + text : "channel " + text;
            case ROLE -> named() ? (text.startsWith("@") ? text : "@" + text) : "role " + text;
            case QUOTE -> "\u201c" + text + "\u201d";
            case MOMENT -> text.replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
        };
    }

    private boolean named() {
        return id != null && !text.equals(Long.toString(id));
    }
}
