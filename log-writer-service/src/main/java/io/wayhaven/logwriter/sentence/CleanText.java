package io.wayhaven.logwriter.sentence;

/**
 * Text of strangers made harmless to a line of text: no control characters, none that turn the direction of writing or
 * hide, no line breaks, and not endless. What it takes to join emojis is left.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">UAX 9: bidirectional algorithm</a>
 */
public final class CleanText {

    /** Characters of a name: as many as Discord lets any name have. */
    public static final int NAME = 100;

    /** Characters of a quote within a sentence; the entry's fields have more. */
    public static final int QUOTE = 300;

    private static final int JOINER = 0x200D;

    private CleanText() {}

    /** The text made harmless, of at most so many characters. */
    public static String of(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        var length = 0;
        for (var index = 0; index < text.length(); ) {
            var point = text.codePointAt(index);
            index += Character.charCount(point);
            var shown = shown(point);
            if (shown < 0 || shown == ' ' && (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ')) {
                continue;
            }
            if (length == longest) {
                return clean.toString().stripTrailing() + "…";
            }
            clean.appendCodePoint(shown);
            length++;
        }
        return clean.toString().stripTrailing();
    }

    private static int shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> Character.isWhitespace(point) ? ' ' : -1;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT -> point == JOINER ? point : -1;
            case Character.SURROGATE -> 0xFFFD;
            default -> point;
        };
    }
}
