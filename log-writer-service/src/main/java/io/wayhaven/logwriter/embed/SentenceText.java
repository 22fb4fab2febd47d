package io.wayhaven.logwriter.embed;

import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.sentence.Part;
import io.wayhaven.logwriter.sentence.SentenceWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sentence of an entry in Discord's markdown. */
final class SentenceText {

    private static final SentenceWriter WRITER = new SentenceWriter();
    private static final int PART = 800;

    private SentenceText() {}

    static String of(Entry entry, int limit) {
        var text = new StringBuilder();
        for (var part : WRITER.write(entry.kind(), entry.facts()).parts()) {
            text.append(said(part));
        }
        return text.length() <= limit ? text.toString() : text.substring(0, limit - 1) + "…";
    }

    private static String said(Part part) {
        return switch (part.type()) {
            case WORDS, NAME, QUOTE -> HostileText.markdown(part.text(), PART);
            case USER -> mention("<@", part);
            case CHANNEL -> mention("<#", part);
            case ROLE -> mention("<@&", part);
            case MOMENT -> ValueText.moment(Instant.parse(part.text()));
        };
    }

    private static String mention(String sign, Part part) {
        @Nullable Long id = part.id();
        var number = id == null ? "" : Long.toUnsignedString(id);
        return ValueText.named(sign + number + ">", part.text().equals(number) ? null : part.text());
    }
}
