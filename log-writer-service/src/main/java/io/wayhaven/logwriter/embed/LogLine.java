package io.wayhaven.logwriter.embed;

import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.sentence.CleanText;
import io.wayhaven.logwriter.sentence.SentenceWriter;
import org.jspecify.annotations.Nullable;

/** An entry as one line for a console: no line breaks and no control sequences, whatever people wrote. */
public final class LogLine {

    private static final SentenceWriter WRITER = new SentenceWriter();
    private static final int VALUE = 200;
    private static final int SENTENCE = 1_000;

    private LogLine() {}

    /** The line. */
    public static String of(Entry entry) {
        var line = new StringBuilder(entry.revision() == 1 ? "event" : "event-amended")
                .append(" kind=")
                .append(entry.kind().id());
        id(line, "guild", entry.guildId());
        id(line, "channel", entry.channelId());
        id(line, "actor", userId(entry.attribution().actor()));
        id(line, "target", userId(entry.target()));
        return line.append(": ")
                .append(CleanText.of(WRITER.write(entry.kind(), entry.facts()).text(), SENTENCE))
                .toString();
    }

    /** Text from outside in one line, without anything that a terminal would obey. */
    public static String printable(String text) {
        return CleanText.of(text, VALUE);
    }

    private static void id(StringBuilder line, String name, @Nullable Long id) {
        if (id != null) {
            line.append(' ').append(name).append('=').append(Long.toUnsignedString(id));
        }
    }

    private static @Nullable Long userId(@Nullable Value value) {
        return value instanceof Value.User user ? user.id() : null;
    }
}
