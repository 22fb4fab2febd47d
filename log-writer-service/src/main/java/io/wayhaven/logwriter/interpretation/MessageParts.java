package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message carries besides its text. Discord deletes the files of a deleted message soon, so that their addresses
 * tell nothing; what they were does.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#attachment-object">Discord: attachment object</a>
 */
final class MessageParts {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB");
    private static final int NEXT_UNIT = 1024;

    private MessageParts() {}

    static Value.Several attachments(Payload message) {
        return several(message, "attachments", Bounds.VALUES, MessageParts::attachment);
    }

    static Value.Several stickers(Payload message) {
        return several(message, "sticker_items", Bounds.VALUES, sticker -> {
            var name = sticker.text("name");
            return name == null ? null : new Value.Name(name);
        });
    }

    /** What is written in embeds, each cut if it is long. */
    static Value.Several embeds(Payload message) {
        return several(message, "embeds", Bounds.EMBEDS, MessageParts::embed);
    }

    /** Whether the embeds are its author's. Those of people are previews of links, which Discord makes and changes. */
    static boolean ownsEmbeds(Payload message) {
        return message.in("author").flag("bot") || message.id("webhook_id") != null;
    }

    /** The first of {@code most} characters, and whether there are more. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private static @Nullable Value attachment(Payload file) {
        var name = file.text("filename");
        if (name == null) {
            return null;
        }
        var details = Stream.of(file.text("content_type"), size(file.number("size")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Value.Name(details.isEmpty() ? name : name + " (" + details + ")");
    }

    private static @Nullable String size(@Nullable Long bytes) {
        if (bytes == null) {
            return null;
        }
        var unit = 0;
        var amount = (double) bytes;
        while (amount >= NEXT_UNIT && unit < UNITS.size() - 1) {
            amount /= NEXT_UNIT;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS.get(unit));
    }

    private static @Nullable Value embed(Payload embed) {
        var lines = new ArrayList<@Nullable String>();
        lines.add(embed.in("author").text("name"));
        lines.add(embed.text("title"));
        lines.add(embed.text("url"));
        lines.add(embed.text("description"));
        embed.each("fields").limit(Bounds.VALUES).forEach(field -> {
            lines.add(field.text("name"));
            lines.add(field.text("value"));
        });
        lines.add(embed.in("footer").text("text"));
        var text = lines.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : new Value.Quote(cut(text, Bounds.EMBED));
    }

    private static Value.Several several(
            Payload message, String list, int most, Function<Payload, @Nullable Value> read) {
        return new Value.Several(message.each(list)
                .limit(most)
                .<Value>mapMulti((element, found) -> {
                    var value = read.apply(element);
                    if (value != null) {
                        found.accept(value);
                    }
                })
                .toList());
    }
}
