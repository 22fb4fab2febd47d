package io.wayhaven.logwriter.embed;

import io.wayhaven.contracts.kind.TemplatePart;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry as one line for a console: no line breaks and no control sequences, whatever people wrote. */
public final class LogLine {

    private static final int VALUE = 200;
    private static final int LINE = 1_000;

    private LogLine() {}

    /** The line. */
    public static String of(Entry entry) {
        var sentence =
                entry.kind().sentence().fill(placeholder -> SentenceText.value(entry, placeholder) != null).stream()
                        .map(part -> switch (part) {
                            case TemplatePart.Words words -> words.text();
                            case TemplatePart.Value(var placeholder) -> said(SentenceText.value(entry, placeholder));
                        })
                        .collect(Collectors.joining());
        return HostileText.plain(
                "guild=" + (entry.guildId() == null ? "-" : Long.toUnsignedString(entry.guildId())) + " kind="
                        + entry.kind().id() + " " + sentence,
                LINE);
    }

    /** Text from outside in one line, without anything that a terminal would obey. */
    public static String printable(String text) {
        return HostileText.plain(text, VALUE);
    }

    private static String said(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Text text -> text.text();
            case Value.Quote quote -> printable(quote.text());
            case Value.Name name -> printable(name.text());
            case Value.User user -> named(user.name(), user.id());
            case Value.Channel channel -> named(channel.name(), channel.id());
            case Value.Role role -> named(role.name(), role.id());
            case Value.Moment moment -> moment.time().toString();
            case Value.Count count -> Long.toString(count.number());
            case Value.Several several ->
                several.values().stream().map(LogLine::said).collect(Collectors.joining(", "));
        };
    }

    private static String named(@Nullable String name, long id) {
        var number = Long.toUnsignedString(id);
        return name == null ? number : printable(name) + " (" + number + ")";
    }
}
