package io.wayhaven.logwriter.sentence;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.SentenceTemplate;
import io.wayhaven.contracts.kind.TemplatePart;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is known into a kind's sentence. The same facts always give the same sentence. */
public final class SentenceWriter {

    /** Values of a list that a sentence names; the entry's fields have all. */
    private static final int NAMED = 5;

    /** Writes the sentence of an entry. */
    public Sentence write(EventKind kind, Facts facts) {
        var template = kind.sentence();
        var parts = new ArrayList<Part>();
        for (var part : template.fill(placeholder -> value(template, placeholder, facts) != null)) {
            switch (part) {
                case TemplatePart.Words words -> parts.add(Part.words(words.text()));
                case TemplatePart.Value known -> {
                    var value = value(template, known.placeholder(), facts);
                    if (value != null) {
                        append(parts, value);
                    }
                }
            }
        }
        return new Sentence(parts);
    }

    private static @Nullable Value value(SentenceTemplate template, Placeholder placeholder, Facts facts) {
        var value = switch (placeholder) {
            case ACTOR -> facts.actor();
            case TARGET -> facts.target();
            case REASON -> facts.reason() == null ? null : new Value.Quote(facts.reason());
            case NOTE -> facts.note() == null ? facts.fields().get(placeholder.key()) : new Value.Text(facts.note());
            case AUTHOR,
                    CHANNEL,
                    FROM,
                    TO,
                    ROLE,
                    ADDED,
                    REMOVED,
                    SUBJECT,
                    COUNT,
                    BEFORE,
                    AFTER,
                    NAME,
                    EMOJI,
                    ANSWER,
                    INVITE,
                    COMMAND,
                    UNTIL,
                    SINCE,
                    DURATION -> facts.fields().get(placeholder.key());
        };
        return template.spares(placeholder) && repeatsActor(placeholder, value, facts) ? null : value;
    }

    private static boolean repeatsActor(Placeholder placeholder, @Nullable Value value, Facts facts) {
        return (placeholder == Placeholder.TARGET || placeholder == Placeholder.AUTHOR)
                && facts.actor() != null
                && value instanceof Value.User user
                && user.id() == facts.actor().id();
    }

    private static void append(List<Part> parts, Value value) {
        switch (value) {
            case Value.Text text -> parts.add(Part.words(CleanText.of(text.text(), CleanText.QUOTE)));
            case Value.Quote quote ->
                parts.add(new Part(Part.Type.QUOTE, CleanText.of(quote.text(), CleanText.QUOTE), null));
            case Value.User user -> parts.add(reference(Part.Type.USER, user.id(), user.name()));
            case Value.Channel channel -> parts.add(reference(Part.Type.CHANNEL, channel.id(), channel.name()));
            case Value.Role role -> parts.add(reference(Part.Type.ROLE, role.id(), role.name()));
            case Value.Name name ->
                parts.add(new Part(Part.Type.NAME, CleanText.of(name.text(), CleanText.NAME), null));
            case Value.Moment moment ->
                parts.add(new Part(Part.Type.MOMENT, moment.time().toString(), null));
            case Value.Count count -> parts.add(Part.words(Long.toString(count.number())));
            case Value.Several several -> list(parts, several.values());
        }
    }

    private static void list(List<Part> parts, List<Value> values) {
        var named = values.subList(0, Math.min(values.size(), NAMED));
        var rest = values.size() - named.size();
        for (var index = 0; index < named.size(); index++) {
            if (index > 0) {
                parts.add(Part.words(index == named.size() - 1 && rest == 0 ? " and " : ", "));
            }
            append(parts, named.get(index));
        }
        if (rest > 0) {
            parts.add(Part.words(" and " + rest + " more"));
        }
    }

    private static Part reference(Part.Type type, long id, @Nullable String name) {
        var clean = name == null ? "" : CleanText.of(name, CleanText.NAME);
        return new Part(type, clean.isEmpty() ? Long.toString(id) : clean, id);
    }
}
