package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "message.del, message.delete",
        "on_message_del, message.delete",
        "ON_MEMBER_BAN, member.ban",
        "on_member_update, on_member_update",
        "' Member ban', member.ban",
        "pinned message, message.pin",
        "deleted bulk, message.delete_bulk",
    })
    void whatFitsBestIsFirst(String typed, String value) {
        assertThat(events(typed).getFirst().value()).isEqualTo(value);
    }

    @Test
    void eachCanBeSwitched() {
        for (var letter = 'a'; letter <= 'z'; letter++) {
            assertThat(events(String.valueOf(letter)))
                    .allSatisfy(suggestion ->
                            assertThat(Kinds.byToggle(suggestion.value())).isNotEmpty());
        }
    }

    @Test
    void eachCanBeFiltered() {
        assertThat(filters("message")).first().isEqualTo(new Suggestion("All of: Messages", "messages"));
        assertThat(filters(""))
                .allSatisfy(suggestion -> assertThat(
                                Family.byKey(suggestion.value()).isPresent()
                                        || Kinds.byId(suggestion.value()).isPresent())
                        .isTrue());
    }

    @Test
    void thereAreNoMoreAndNoLongerOnesThanDiscordShows() {
        for (var typed : List.of("", "e", "on_", "member")) {
            assertThat(events(typed))
                    .hasSizeBetween(1, Suggestions.MOST)
                    .allSatisfy(suggestion ->
                            assertThat(suggestion.name()).hasSizeLessThanOrEqualTo(Suggestions.LONGEST_NAME));
        }
    }

    @Test
    void whatFitsNothingHasNone() {
        assertThat(events("no such thing")).isEmpty();
        assertThat(Suggestions.of(Interactions.typing("config webhook", "webhook-url", "https")))
                .isEmpty();
        assertThat(Suggestions.of(Interactions.typing("config route", "event", "")))
                .isEmpty();
    }

    private static List<Suggestion> events(String typed) {
        return Suggestions.of(Interactions.typing("config events", "event", typed));
    }

    private static List<Suggestion> filters(String typed) {
        return Suggestions.of(Interactions.typing("config filter", "kind", typed));
    }
}
