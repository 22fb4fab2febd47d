package io.wayhaven.syncengine.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Checks the regular expressions by which messages are ignored. */
public final class MessagePatterns {

    /** As long as anything that fits into a command's option and a file's line with ease. */
    private static final int LONGEST = 500;

    private MessagePatterns() {}

    /** What is wrong with a pattern, as a plain sentence; empty if it is fine. */
    public static Optional<String> problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("The pattern is longer than %d characters.".formatted(LONGEST));
        }
        try {
            var compiled = Pattern.compile(pattern);
            return compiled.matcher("").find()
                    ? Optional.of("The pattern is found in every message, even in an empty one.")
                    : Optional.empty();
        } catch (PatternSyntaxException wrong) {
            var piece = wrong.getPattern();
            return Optional.of("The pattern is wrong at character %d, “%s”: %s."
                    .formatted(pattern.indexOf(piece) + 1, piece, wrong.getDescription()));
        }
    }
}
