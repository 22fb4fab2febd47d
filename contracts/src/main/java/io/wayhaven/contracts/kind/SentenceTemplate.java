package io.wayhaven.contracts.kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How an entry reads: words, <code>{placeholders}</code>, and <code>[segments]</code> that are dropped when one of their
 * placeholders has no value. Segments do not nest. Outside segments an unknown value is replaced by
 * {@link Placeholder#fallback()}. Example: <code>{actor} banned {target}[: {reason}]</code>.
 */
public final class SentenceTemplate {

    private final String text;
    private final List<Segment> segments;

    private SentenceTemplate(String text, List<Segment> segments) {
        this.text = text;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a template.
     *
     * @throws MalformedTemplateException if it does not follow the grammar; says where
     */
    public static SentenceTemplate parse(String text) {
        return new SentenceTemplate(text, new TemplateParser(text).parse());
    }

    /** The template as it was written. */
    public String text() {
        return text;
    }

    /** Every value it can speak of. */
    public Set<Placeholder> placeholders() {
        var placeholders = EnumSet.noneOf(Placeholder.class);
        for (var segment : segments) {
            for (var part : segment.parts()) {
                if (part instanceof TemplatePart.Value value) {
                    placeholders.add(value.placeholder());
                }
            }
        }
        return placeholders;
    }

    /** Whether it speaks of a value, but can do without it: only optional segments do. */
    public boolean spares(Placeholder placeholder) {
        return placeholders().contains(placeholder)
                && segments.stream()
                        .filter(segment -> !segment.optional())
                        .flatMap(segment -> segment.parts().stream())
                        .noneMatch(
                                part -> part instanceof TemplatePart.Value value && value.placeholder() == placeholder);
    }

    /**
     * The sentence's parts, in order. Every value in it is known.
     *
     * @param known which values the caller can put in
     */
    public List<TemplatePart> fill(Predicate<Placeholder> known) {
        var parts = new ArrayList<TemplatePart>();
        for (var segment : segments) {
            if (!segment.dropped(known)) {
                segment.parts().forEach(part -> append(parts, orFallback(part, known)));
            }
        }
        return capitalised(parts);
    }

    private static TemplatePart orFallback(TemplatePart part, Predicate<Placeholder> known) {
        return part instanceof TemplatePart.Value value && !known.test(value.placeholder())
                ? new TemplatePart.Words(value.placeholder().fallback())
                : part;
    }

    private static void append(List<TemplatePart> parts, TemplatePart next) {
        if (next instanceof TemplatePart.Words more
                && !parts.isEmpty()
                && parts.getLast() instanceof TemplatePart.Words words) {
            parts.set(parts.size() - 1, new TemplatePart.Words(words.text() + more.text()));
        } else {
            parts.add(next);
        }
    }

    private static List<TemplatePart> capitalised(List<TemplatePart> parts) {
        if (parts.getFirst() instanceof TemplatePart.Words words) {
            var text = words.text();
            parts.set(0, new TemplatePart.Words(Character.toUpperCase(text.charAt(0)) + text.substring(1)));
        }
        return List.copyOf(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceTemplate template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
