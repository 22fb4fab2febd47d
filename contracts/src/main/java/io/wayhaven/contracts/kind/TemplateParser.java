package io.wayhaven.contracts.kind;

import java.util.ArrayList;
import java.util.List;

/** One pass over a template's text. */
final class TemplateParser {

    private static final int NOWHERE = -1;

    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<TemplatePart> parts = new ArrayList<>();
    private int bracket = NOWHERE;
    private int at;

    TemplateParser(String text) {
        this.text = text;
    }

    List<Segment> parse() {
        for (at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '{' -> placeholder();
                case '[' -> open();
                case ']' -> close();
                case '}' -> throw malformed(at, "'}' without '{'");
                default -> words.append(text.charAt(at));
            }
        }
        if (bracket != NOWHERE) {
            throw malformed(bracket, "'[' without ']'");
        }
        endSegment(false);
        if (segments.stream().allMatch(Segment::optional)) {
            throw malformed(0, "nothing that is always said");
        }
        return segments;
    }

    private void placeholder() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw malformed(at, "'{' without '}'");
        }
        var key = text.substring(at + 1, end);
        var placeholder = Placeholder.byKey(key);
        if (placeholder.isEmpty()) {
            throw malformed(at, "unknown placeholder {" + key + "}");
        }
        endWords();
        parts.add(new TemplatePart.Value(placeholder.get()));
        at = end;
    }

    private void open() {
        if (bracket != NOWHERE) {
            throw malformed(at, "'[' within '['");
        }
        endSegment(false);
        bracket = at;
    }

    private void close() {
        if (bracket == NOWHERE) {
            throw malformed(at, "']' without '['");
        }
        endWords();
        if (parts.stream().noneMatch(TemplatePart.Value.class::isInstance)) {
            throw malformed(bracket, "a segment without placeholder");
        }
        endSegment(true);
        bracket = NOWHERE;
    }

    private void endSegment(boolean optional) {
        endWords();
        if (!parts.isEmpty()) {
            segments.add(new Segment(optional, parts));
            parts = new ArrayList<>();
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            parts.add(new TemplatePart.Words(words.toString()));
            words.setLength(0);
        }
    }

    private MalformedTemplateException malformed(int position, String problem) {
        return new MalformedTemplateException(text, position, problem);
    }
}
