package io.wayhaven.web.web.export;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a spreadsheet from running what people wrote: a text that would begin a formula gets an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class SafeCell {

    /** Also in the full width that East Asian editions accept. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    static String of(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
