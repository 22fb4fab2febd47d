package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.VisibleText;
import java.util.Locale;

/** Names of properties as people read them. */
final class Wording {

    private static final int LONGEST = 60;

    private Wording() {}

    /** {@code rate_limit_per_user} as "Rate limit per user". */
    static String title(String snakeCase) {
        var words = VisibleText.line(snakeCase.replace('_', ' '), LONGEST);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
