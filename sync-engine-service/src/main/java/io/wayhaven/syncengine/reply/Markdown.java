package io.wayhaven.syncengine.reply;

import java.util.regex.Pattern;

/** Hostile text inside Discord markdown. */
public final class Markdown {

    /** Line breaks would forge lines; direction marks and invisible characters would forge names. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** What only counts at the start of a line is left alone: hostile text never stands there. */
    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_~|\\[\\]()<@]|:(?=//)");

    /** Headings, quotes and lists. */
    private static final Pattern LINE_START = Pattern.compile("^(?:(?=[#>+-])|(\\d+)(?=\\.))");

    private Markdown() {}

    /** The same for text that begins a line. */
    public static String line(String text, int longest) {
        return LINE_START.matcher(plain(text, longest)).replaceFirst("$1\\\\");
    }

    /** The text as plain characters, cut to a length before escaping. */
    public static String plain(String text, int longest) {
        var visible = INVISIBLE.matcher(text).replaceAll(" ").strip();
        return SYNTAX.matcher(cut(visible, longest)).replaceAll("\\\\$0");
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
