package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {

    static Set<String> languages() {
        return Translations.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCommandAndOptionIsTranslatedAndNothingElse(String language) {
        var all = SlashCommand.ALL.stream()
                .flatMap(command -> Stream.concat(Stream.of(command.name()), paths(command.name(), command.options())))
                .collect(Collectors.toSet());

        assertThat(Translations.paths(language)).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void translationsAreNoLongerThanDiscordTakes(String language) {
        var menus = SlashCommand.ALL.stream()
                .filter(command -> command.place() != SlashCommand.Place.CHAT)
                .map(SlashCommand::name)
                .collect(Collectors.toSet());

        assertThat(Translations.paths(language))
                .allSatisfy(path -> assertThat(
                                Translations.of(path, language).orElse("").length())
                        .as(path)
                        .isBetween(1, menus.contains(path) ? 32 : 100));
    }

    private static Stream<String> paths(String parent, List<CommandOption> options) {
        return options.stream()
                .flatMap(option -> Stream.concat(
                        Stream.of(parent + "." + option.name()),
                        paths(parent + "." + option.name(), option.options())));
    }
}
