package io.wayhaven.logwriter.erasure;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a person's names out of what others wrote about them, such as the reason of a ban: the reason stays. Names are
 * found as whole words; the shortest could be any word and are left. Where nobody knows the names any more, all of such a
 * text goes.
 */
public final class NamesInText {

    private static final int SHORTEST = 3;

    private static final Pattern NONE = Pattern.compile("(?!)");

    /** The names are erased already. */
    public static final NamesInText FORGOTTEN = new NamesInText(Pattern.compile("(?s)^.+$"));

    private final Pattern names;

    private NamesInText(Pattern names) {
        this.names = names;
    }

    /** A person of these names. */
    public static NamesInText of(Collection<String> names) {
        var any = names.stream()
                .filter(name -> name.length() >= SHORTEST && !name.equals(PersonInPayload.ERASED))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new NamesInText(
                any.isEmpty()
                        ? NONE
                        : Pattern.compile(
                                "(?<![\\p{L}\\p{N}_])(?:" + any + ")(?![\\p{L}\\p{N}_])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The text with something else where a name was. */
    public String erase(String text) {
        return names.matcher(text).replaceAll(PersonInPayload.ERASED);
    }
}
