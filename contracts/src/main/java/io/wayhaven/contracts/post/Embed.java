package io.wayhaven.contracts.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rich block of a message, within Discord's limits. Every text from Discord in it is already escaped.
 *
 * @param title at most 256 characters
 * @param description at most 4,096 characters
 * @param url where the title leads
 * @param color 0xRRGGBB
 * @param author small line above the title, at most 256 characters
 * @param fields at most 25
 * @param footer small line below, at most 2,048 characters
 * @param timestamp when it happened
 * @see <a href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">Discord: embed limits</a>
 */
public record Embed(
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        int color,
        @Nullable String author,
        List<Field> fields,
        @Nullable String footer,
        @Nullable Instant timestamp) {

    /** The most characters that all embeds of a message may have together. */
    public static final int TOTAL = 6000;

    /** The most embeds that a message may have. */
    public static final int PER_MESSAGE = 10;

    public static final int TITLE = 256;
    public static final int DESCRIPTION = 4096;
    public static final int AUTHOR = 256;
    public static final int FIELDS = 25;
    public static final int FIELD_NAME = 256;
    public static final int FIELD_VALUE = 1024;
    public static final int FOOTER = 2048;

    public Embed {
        fields = List.copyOf(fields);
        atMost("title", title, TITLE);
        atMost("description", description, DESCRIPTION);
        atMost("author", author, AUTHOR);
        atMost("footer", footer, FOOTER);
        if (fields.size() > FIELDS) {
            throw new IllegalArgumentException("An embed has at most " + FIELDS + " fields, not " + fields.size());
        }
        int total = length(title) + length(description) + length(author) + length(footer);
        for (var field : fields) {
            total += length(field.name()) + length(field.value());
        }
        if (total > TOTAL) {
            throw new IllegalArgumentException("An embed has at most " + TOTAL + " characters, not " + total);
        }
    }

    /** The characters that count towards {@link #TOTAL}. */
    @JsonIgnore
    public int length() {
        return length(title)
                + length(description)
                + length(author)
                + length(footer)
                + fields.stream()
                        .mapToInt(field -> length(field.name()) + length(field.value()))
                        .sum();
    }

    private static void atMost(String part, @Nullable String text, int limit) {
        if (length(text) > limit) {
            throw new IllegalArgumentException(
                    "An embed's " + part + " has at most " + limit + " characters, not " + length(text));
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * A named value.
     *
     * @param name 1 to 256 characters
     * @param value 1 to 1,024 characters
     * @param inline whether it may stand beside others
     */
    public record Field(String name, String value, boolean inline) {

        public Field {
            if (name.isBlank() || value.isBlank()) {
                throw new IllegalArgumentException("An embed's field has a name and a value");
            }
            atMost("field name", name, FIELD_NAME);
            atMost("field value", value, FIELD_VALUE);
        }
    }
}
