package io.wayhaven.gateway.commands;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What commands do, in the languages of Discord's clients besides English, from one message bundle each.
 *
 * @see <a href="https://discord.com/developers/docs/reference#locales">Discord: locales</a>
 */
public final class Translations {

    /** By Discord's name of the language, which is that of the Java platform for these. */
    private static final Map<String, ResourceBundle> BUNDLES = Stream.of(Locale.GERMAN)
            .collect(Collectors.toUnmodifiableMap(
                    Locale::toLanguageTag,
                    language -> ResourceBundle.getBundle("io.wayhaven.gateway.commands.Commands", language)));

    private Translations() {}

    /** The languages, as Discord names them. */
    public static Set<String> languages() {
        return BUNDLES.keySet();
    }

    /**
     * What a command or option does, or what a command in a menu is called; empty where that is not translated.
     *
     * @param path the names of command, subcommand and option, with points between them
     */
    public static Optional<String> of(String path, String language) {
        var bundle = BUNDLES.get(language);
        return bundle != null && bundle.containsKey(path) ? Optional.of(bundle.getString(path)) : Optional.empty();
    }

    /** What is translated into a language. */
    static Set<String> paths(String language) {
        var bundle = BUNDLES.get(language);
        return bundle == null ? Set.of() : bundle.keySet();
    }
}
