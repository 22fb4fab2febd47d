package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"ban", "Member.ban", "member.", "member.ban_", "member.ban.now", "member ban", ""})
    void refusesAnIdThatIsNone(String id) {
        refused(() -> kind(id, "on_tea", null, true, Set.of(), Set.of(), Set.of()), "an id such as member.ban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "on", "On_tea", "on_", "on tea", "tea.serve"})
    void refusesAToggleThatIsNone(String toggle) {
        refused(() -> tea(toggle, null, true), "a toggle such as on_member_ban");
        refused(() -> tea("on_tea", toggle, true), "a toggle to follow such as on_member_remove");
    }

    @Test
    void refusesToBeOffForEverOrToFollowNothingOrItself() {
        refused(() -> tea(null, null, false), "a toggle, for it can be off");
        refused(() -> tea(null, "on_meal", true), "a toggle, for it can be off");
        refused(() -> tea("on_tea", "on_tea", true), "another toggle to follow than its own");
    }

    @Test
    void refusesSourcesThatItCouldNotHear() {
        refused(
                () -> kind("tea.serve", "on_tea", null, true, Set.of("tea"), Set.of(), Set.of()),
                "dispatches such as GUILD_BAN_ADD");
        refused(
                () -> kind("tea.serve", "on_tea", null, true, Set.of("MESSAGE_CREATE"), Set.of(), Set.of()),
                "the intents that bring MESSAGE_CREATE");
        refused(
                () -> kind(
                        "tea.serve",
                        "on_tea",
                        null,
                        true,
                        Set.of(),
                        Set.of(AuditAction.GUILD_UPDATE),
                        Set.of(Intent.GUILD_MODERATION)),
                "what it takes to see audit-log entries");
    }

    @Test
    void isOnOrOffAsTheMostSpecificSettingSays() {
        var tea = tea("on_tea", "on_meal", true);

        assertThat(tea.enabled(Map.of())).isTrue();
        assertThat(tea.enabled(Map.of("on_meal", false))).isFalse();
        assertThat(tea.enabled(Map.of("on_meal", false, "on_tea", true))).isTrue();
        assertThat(tea.enabled(Map.of("on_meal", true, "on_tea", true, "tea.serve", false)))
                .isFalse();
    }

    @Test
    void isAlwaysOnWithoutToggle() {
        var tea = tea(null, null, true);

        assertThat(tea.alwaysOn()).isTrue();
        assertThat(tea.enabled(Map.of("tea.serve", false))).isTrue();
        assertThat(tea.switchedBy("tea.serve")).isFalse();
    }

    private static EventKind tea(@Nullable String toggle, @Nullable String follows, boolean enabled) {
        return kind("tea.serve", toggle, follows, enabled, Set.of(), Set.of(), Set.of());
    }

    private static EventKind kind(
            String id,
            @Nullable String toggle,
            @Nullable String follows,
            boolean enabled,
            Set<String> dispatches,
            Set<AuditAction> auditActions,
            Set<Intent> intents) {
        return new EventKind(
                id,
                Family.OTHER,
                "Tea served",
                toggle,
                follows,
                enabled,
                Severity.INFO,
                dispatches,
                auditActions,
                intents,
                Set.of(),
                SentenceTemplate.parse("{actor} served tea"),
                "🍵");
    }

    private static void refused(Runnable construction, String need) {
        assertThatIllegalArgumentException()
                .isThrownBy(construction::run)
                .withMessageStartingWith("The kind ")
                .withMessageEndingWith("needs " + need);
    }
}
