package io.wayhaven.logwriter.embed;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Text that somebody chose, made harmless: in markdown it shows as it was typed, without formatting, links or mentions.
 * What doesn't fit is left out visibly.
 *
 * @see <a href="https://support.discord.com/hc/en-us/articles/210298617">Discord: markdown</a>
 */
final class HostileText {

    private static final String MARKDOWN = "\\`*_~|<>[]()#";
    private static final String ONLY_AT_LINE_START = "-+";
    /** Parts a sign from what gives it a meaning, invisibly. */
    private static final String NOTHING = "\u200b";
    /** Room for how much was left out. */
    private static final int REMARK = 40;

    private HostileText() {}

    /**
     * The text for a place that renders markdown.
     *
     * @param limit the most characters that may come out, at least 100
     */
    static String markdown(String text, int limit) {
        return render(text, limit, new MarkdownEscape()::of);
    }

    /**
     * The text for a place that shows characters as they are, in one line.
     *
     * @param limit the most characters that may come out, at least 100
     */
    static String plain(String text, int limit) {
        return render(text, limit, HostileText::inOneLine);
    }

    /** What is said instead of so many characters. */
    static String leftOut(int characters) {
        return String.format(Locale.ROOT, "… %,d more characters", characters);
    }

    private static String render(String text, int limit, IntFunction<String> escape) {
        var all = new StringBuilder();
        int fitsUntil = 0;
        int shown = 0;
        int total = text.codePointCount(0, text.length());
        int count = 0;
        for (int i = 0; i < text.length() && all.length() <= limit; i += Character.charCount(text.codePointAt(i))) {
            all.append(escape.apply(text.codePointAt(i)));
            count++;
            if (all.length() <= limit - REMARK) {
                fitsUntil = all.length();
                shown = count;
            }
        }
        if (all.length() <= limit) {
            return all.toString();
        }
        return all.substring(0, fitsUntil) + leftOut(total - shown);
    }

    private static String inOneLine(int character) {
        if (isInvisible(character)) {
            return "";
        }
        return Character.isWhitespace(character) ? " " : Character.toString(character);
    }

    /** Controls, and marks that turn the direction of whatever follows. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !Character.isWhitespace(character);
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> character != 0x200d; // joins emojis
            default -> false;
        };
    }

    /** Escapes one character after the other, knowing what came before. */
    private static final class MarkdownEscape {

        private boolean lineStart = true;
        private boolean onlyDigitsYet = true;
        private int previous = '\n';

        String of(int character) {
            if (isInvisible(character) || character == '\r') {
                return "";
            }
            var escaped = escape(character);
            onlyDigitsYet = character == '\n' || onlyDigitsYet && (Character.isDigit(character) || character == ' ');
            lineStart = character == '\n' || lineStart && character == ' ';
            previous = character;
            return escaped;
        }

        private String escape(int character) {
            if (character == '@') {
                return "@" + NOTHING;
            }
            // an address stays readable and leads nowhere
            boolean address = character == '/' && previous == ':';
            boolean list = lineStart && ONLY_AT_LINE_START.indexOf(character) >= 0
                    || onlyDigitsYet && character == '.' && Character.isDigit(previous);
            return MARKDOWN.indexOf(character) >= 0 || address || list
                    ? "\\" + Character.toString(character)
                    : Character.toString(character);
        }
    }
}
