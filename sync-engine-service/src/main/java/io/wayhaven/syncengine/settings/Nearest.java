package io.wayhaven.syncengine.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses what somebody meant who mistyped a word. */
public final class Nearest {

    /** One slip in so many letters is still a slip; more is another word. */
    private static final int LETTERS_A_SLIP = 3;

    private Nearest() {}

    /** The known word that takes the fewest slips to become the given one, if they are few. */
    public static Optional<String> of(String word, Collection<String> known) {
        var written = word.toLowerCase(Locale.ROOT);
        var most = Math.max(1, word.length() / LETTERS_A_SLIP);
        return known.stream()
                .filter(candidate -> distance(written, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String one, String other) {
        var above = IntStream.rangeClosed(0, other.length()).toArray();
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[other.length()];
    }
}
