package io.wayhaven.web.sentence;

/**
 * Makes text from Discord show what it contains: characters that are invisible or reorder what follows come out as
 * their code point, as {@code [U+202E]}.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode TR 36: security considerations</a>
 */
public final class VisibleText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** The text on one line, shortened to so many characters. */
    public static String line(String text, int longest) {
        var visible = new StringBuilder(Math.min(text.length(), longest) + 8);
        var count = 0;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (count++ == longest) {
                return visible.append('…').toString();
            }
            if (codePoint == '\n') {
                visible.append(" ⏎ ");
            } else if (codePoint == '\t') {
                visible.append(' ');
            } else if (codePoint != '\r') {
                append(visible, codePoint);
            }
        }
        return visible.toString();
    }

    /** The text in full, with its line breaks. */
    public static String block(String text) {
        var visible = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\t') {
                visible.append((char) codePoint);
            } else {
                append(visible, codePoint);
            }
        });
        return visible.toString();
    }

    private static void append(StringBuilder visible, int codePoint) {
        if (hidden(codePoint)) {
            visible.append(String.format("[U+%04X]", codePoint));
        } else {
            visible.appendCodePoint(codePoint);
        }
    }

    private static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            // Families and flags are built with the joiner: showing it would tear every second emoji apart.
            case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
