package io.wayhaven.syncengine.suggestion;

import java.util.regex.Pattern;

/**
 * What somebody may mean who is typing.
 *
 * @param name what is shown, plain text of 1 to 100 characters
 * @param value what the option gets, at most 100 characters
 */
public record Suggestion(String name, String value) {
    /** Characters of a name or a value, by Discord's limit. */
    public static final int LONGEST = 100;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    public Suggestion {
        var visible = INVISIBLE.matcher(name).replaceAll(" ").strip();
        name = visible.isEmpty() ? value : shortened(visible);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + "…";
    }
}
