package io.wayhaven.gateway.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.gateway.settings.Settings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntentPlanTest {
    private static final Map<String, Boolean> NOTHING = Kinds.all().stream()
            .filter(kind -> !kind.alwaysOn())
            .collect(Collectors.toMap(EventKind::id, kind -> false));
    private static final Set<Intent> MODERATION =
            EnumSet.of(Intent.GUILDS, Intent.GUILD_MEMBERS, Intent.GUILD_MODERATION);
    private static final GuildId OTHER = new GuildId(2);

    private final IntentPlan plan = new IntentPlan(Kinds.all(), null);

    @Test
    void goesByWhatIsOnByDefaultUntilSettingsAreKnown() {
        var byDefault = EnumSet.copyOf(Kinds.intents(Kinds.enabled(Map.of())));
        byDefault.addAll(MODERATION);

        assertThat(asked()).isEqualTo(byDefault).contains(Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT);
    }

    @Test
    void asksForNothingButWhatModerationNeedsWhereNothingIsLogged() {
        plan.settled(Settings.of(Settings.GUILD, NOTHING));

        assertThat(asked()).isEqualTo(MODERATION);
    }

    @Test
    void asksForWhatAnyGuildNeeds() {
        // Given
        plan.settled(Settings.of(Settings.GUILD, NOTHING));
        assertThat(plan.lacking(Intent.mask(MODERATION))).isEmpty();

        // When
        plan.settled(Settings.of(OTHER, with("on_voice_state_update")));

        // Then
        assertThat(asked()).contains(Intent.GUILD_VOICE_STATES).doesNotContain(Intent.GUILD_MESSAGES);
        assertThat(plan.lacking(Intent.mask(MODERATION))).contains(Intent.GUILD_VOICE_STATES);
        plan.forgotten(OTHER);
        assertThat(asked()).isEqualTo(MODERATION);
    }

    @Test
    void lacksNothingWhereASessionHasMoreThanIsNeeded() {
        var before = plan.asked();
        plan.settled(Settings.of(Settings.GUILD, NOTHING));

        assertThat(plan.lacking(before)).isEmpty();
    }

    @Test
    void neverAsksForPresences() {
        plan.settled(Settings.of(
                Settings.GUILD, Kinds.toggles().keySet().stream().collect(Collectors.toMap(key -> key, key -> true))));

        assertThat(asked()).doesNotContain(Intent.GUILD_PRESENCES);
    }

    @Test
    void asksForWhatTheOperatorNamesAndNothingElse() {
        var fixed = new IntentPlan(Kinds.all(), EnumSet.of(Intent.GUILDS, Intent.GUILD_PRESENCES));
        fixed.settled(Settings.of(Settings.GUILD, Map.of()));

        assertThat(fixed.asked()).isEqualTo(Intent.mask(EnumSet.of(Intent.GUILDS, Intent.GUILD_PRESENCES)));
    }

    @Test
    void leavesOutWhatIsNotAllowedUntilItIs() {
        assertThat(plan.refuse(plan.asked(), Set.of(Intent.GUILD_MEMBERS))).containsExactly(Intent.MESSAGE_CONTENT);
        assertThat(asked()).contains(Intent.GUILD_MEMBERS).doesNotContain(Intent.MESSAGE_CONTENT);
        assertThat(plan.refused()).containsExactly(Intent.MESSAGE_CONTENT);

        plan.allow(Set.of(Intent.MESSAGE_CONTENT));
        assertThat(asked()).contains(Intent.MESSAGE_CONTENT);
        assertThat(plan.refused()).isEmpty();
    }

    @Test
    void leavesEveryPrivilegedIntentOutWhereNobodyKnowsWhichIsRefused() {
        assertThat(plan.refuse(plan.asked(), null))
                .containsExactlyInAnyOrder(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT);
        plan.allow(Set.of(Intent.GUILD_MEMBERS));

        assertThat(plan.refused()).containsExactly(Intent.MESSAGE_CONTENT);
    }

    @Test
    void doesNotBelieveAPortalThatAllowsWhatTheGatewayRefuses() {
        var all = EnumSet.allOf(Intent.class);

        assertThat(plan.refuse(plan.asked(), all))
                .containsExactlyInAnyOrder(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT);
        plan.allow(all);
        assertThat(plan.refused()).hasSize(2);
    }

    @Test
    void missesNothingThatIsNotNeeded() {
        plan.refuse(plan.asked(), Set.of(Intent.GUILD_MEMBERS));
        plan.settled(Settings.of(Settings.GUILD, NOTHING));

        assertThat(plan.refused()).isEmpty();
    }

    private Set<Intent> asked() {
        var asked = EnumSet.allOf(Intent.class);
        asked.removeIf(intent -> (plan.asked() & 1L << intent.bit()) == 0);
        return asked;
    }

    private static Map<String, Boolean> with(String toggle) {
        return Kinds.all().stream()
                .filter(kind -> !kind.alwaysOn())
                .collect(Collectors.toMap(EventKind::id, kind -> kind.switchedBy(toggle)));
    }
}
