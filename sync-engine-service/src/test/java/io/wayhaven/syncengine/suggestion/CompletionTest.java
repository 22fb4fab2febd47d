package io.wayhaven.syncengine.suggestion;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.contracts.typing.OptionTyped.Subject;
import io.wayhaven.syncengine.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompletionTest {
    private static final Suggestion SPAM = new Suggestion("spam", "spam");

    private final List<String> shown = new ArrayList<>();

    @Test
    void whatIsTooLateIsDropped() {
        complete(Subject.OWN_GUILD, 0, Completion.OF_USE.plusMillis(1));
        assertThat(shown).isEmpty();
        complete(Subject.OWN_GUILD, 0, Completion.OF_USE);
        assertThat(shown).containsExactly("[spam]");
    }

    @ParameterizedTest
    @EnumSource(value = Subject.class, names = "OWN_GUILD", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsShownToWhomTheCommandWouldRefuse(Subject subject) {
        complete(subject, Permission.mask(Set.of(Permission.SEND_MESSAGES)), Duration.ZERO);
        assertThat(shown).containsExactly("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "CASE, MODERATE_MEMBERS",
        "BANNED_USER, BAN_MEMBERS",
        "REASON, KICK_MEMBERS",
        "INVITING_GUILD, ADMINISTRATOR",
        "CHILD_GUILD, ADMINISTRATOR",
        "LINKED_GUILD, ADMINISTRATOR",
        "CASE, ADMINISTRATOR"
    })
    void itIsShownToWhoHasTheRight(Subject subject, Permission permission) {
        complete(subject, Permission.mask(Set.of(permission)), Duration.ZERO);
        assertThat(shown).containsExactly("[spam]");
    }

    @Test
    void aSuggestionIsOneLineOfPlainTextThatDiscordTakes() {
        assertThat(new Suggestion("a\n\u202Eb", "1").name()).isEqualTo("a b");
        assertThat(new Suggestion("\u200B", "1").name()).isEqualTo("1");
        assertThat(new Suggestion("x".repeat(300), "1").name()).hasSizeLessThanOrEqualTo(100);
    }

    private void complete(Subject subject, long permissions, Duration age) {
        var typed = new OptionTyped(
                new InteractionId(1),
                new SealedToken("sealed"),
                new GuildId(2),
                new Issuer(Samples.MODERATOR, "mod", permissions, List.of()),
                subject,
                "sp",
                Samples.NOW);
        Instant now = Samples.NOW.plus(age);
        new Completion(
                        any -> completedFuture(List.of(SPAM)),
                        (any, suggestions) -> {
                            shown.add(suggestions.stream()
                                    .map(Suggestion::value)
                                    .toList()
                                    .toString());
                            return completedFuture(null);
                        },
                        Clock.fixed(now, ZoneOffset.UTC))
                .complete(typed);
    }
}
