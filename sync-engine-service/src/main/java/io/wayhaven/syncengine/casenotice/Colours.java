package io.wayhaven.syncengine.casenotice;

import java.util.regex.Pattern;

/**
 * The colours of notices, as {@code 0xRRGGBB}.
 *
 * @param success of what lifts something
 */
public record Colours(int ban, int mute, int kick, int warn, int success) {

    private static final Pattern HEX = Pattern.compile("(?:0[xX]|#)?([0-9a-fA-F]{6})");

    /**
     * Reads a colour such as {@code 0xff6b6b} or {@code #ff6b6b}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int parse(String text) {
        var hex = HEX.matcher(text.strip());
        if (!hex.matches()) {
            throw new IllegalArgumentException(
                    "A colour is written as six hexadecimal digits, such as 0xff6b6b, not " + text);
        }
        return Integer.parseInt(hex.group(1), 16);
    }
}
