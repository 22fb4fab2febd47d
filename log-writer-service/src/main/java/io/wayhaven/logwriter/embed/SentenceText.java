package io.wayhaven.logwriter.embed;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.TemplatePart;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import org.jspecify.annotations.Nullable;

/** The sentence of an entry in Discord's markdown. */
final class SentenceText {

    private static final int VALUE = 400;

    private SentenceText() {}

    static String of(Entry entry, int limit) {
        var text = new StringBuilder();
        for (var part : entry.kind().sentence().fill(placeholder -> value(entry, placeholder) != null)) {
            text.append(
                    switch (part) {
                        case TemplatePart.Words words -> words.text();
                        case TemplatePart.Value(var placeholder) -> said(value(entry, placeholder));
                    });
        }
        return text.length() <= limit ? text.toString() : text.substring(0, limit - 1) + "…";
    }

    private static String said(@Nullable Value value) {
        return value == null ? "" : ValueText.of(value, VALUE);
    }

    static @Nullable Value value(Entry entry, Placeholder placeholder) {
        return switch (placeholder) {
            case ACTOR -> entry.attribution().actor();
            case TARGET -> entry.target();
            case REASON -> entry.reason() == null ? null : new Value.Quote(entry.reason());
            case CHANNEL -> channel(entry);
            default -> entry.fields().get(placeholder.key());
        };
    }

    private static @Nullable Value channel(Entry entry) {
        var named = entry.fields().get(Placeholder.CHANNEL.key());
        return named != null || entry.channelId() == null ? named : new Value.Channel(entry.channelId(), null);
    }
}
