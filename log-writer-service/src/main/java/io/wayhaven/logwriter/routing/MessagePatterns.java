package io.wayhaven.logwriter.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The regular expressions of guilds, compiled once each. They are searched in linear time, so that none of them can hold up
 * the log. One that can't be read is ignored, and said so once.
 *
 * @see <a href="https://github.com/google/re2j">RE2/J</a>
 */
final class MessagePatterns {

    /** The pattern read longest ago is forgotten first; coming back it is compiled again. */
    private static final int MOST = 10_000;
    /** A program of many states takes memory, and its search time for every character. */
    private static final int LONGEST = 1_000;

    private final Map<String, Optional<Pattern>> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Pattern>> eldest) {
            return size() > MOST;
        }
    };
    private final BiConsumer<String, String> unreadable;

    /**
     * No pattern yet.
     *
     * @param unreadable is told of a pattern that is ignored, and why
     */
    MessagePatterns(BiConsumer<String, String> unreadable) {
        this.unreadable = unreadable;
    }

    /** Whether one of the patterns is found in one of the texts. */
    boolean anyFoundIn(List<String> patterns, List<String> texts) {
        return !texts.isEmpty()
                && patterns.stream()
                        .map(this::compile)
                        .flatMap(Optional::stream)
                        .anyMatch(pattern -> texts.stream()
                                .anyMatch(text -> pattern.matcher(text).find()));
    }

    private Optional<Pattern> compile(String pattern) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(pattern, this::read);
        }
    }

    private Optional<Pattern> read(String pattern) {
        if (pattern.length() > LONGEST) {
            unreadable.accept(pattern, "longer than " + LONGEST + " characters");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException malformed) {
            unreadable.accept(pattern, String.valueOf(malformed.getDescription()));
            return Optional.empty();
        }
    }
}
