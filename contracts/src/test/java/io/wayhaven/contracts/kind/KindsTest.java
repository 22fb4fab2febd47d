package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on_member_join",
                "on_member_remove",
                "on_member_update",
                "on_user_update",
                "on_member_ban",
                "on_member_unban",
                "on_message_edit",
                "on_message_delete",
                "on_bulk_message_delete",
                "on_guild_role_create",
                "on_guild_role_delete",
                "on_guild_role_update",
                "on_guild_channel_create",
                "on_guild_channel_delete",
                "on_guild_channel_update",
                "on_voice_state_update"
            })
    void everyPublicToggleIsOnUntilItIsSwitchedOff(String toggle) {
        var kinds = Kinds.byToggle(toggle);

        assertThat(Kinds.toggles()).containsKey(toggle);
        assertThat(kinds).isNotEmpty();
        assertThat(Kinds.enabled(Map.of())).containsAll(kinds);
        assertThat(Kinds.enabled(Map.of(toggle, false))).doesNotContainAnyElementsOf(kinds);
    }

    @Test
    void furtherTogglesAreOffByDefaultExceptForTheServerItselfAndItsNetwork() {
        var more = Kinds.all().stream()
                .filter(EventKind::enabledByDefault)
                .filter(kind -> !kind.alwaysOn())
                .map(EventKind::toggle)
                .collect(Collectors.toSet());

        assertThat(more)
                .hasSize(16 + 5)
                .contains("on_guild_update", "on_member_kick", "on_member_prune", "on_bot_add", "on_monitored_action");
    }

    @Test
    void kindsOfOneToggleShareItsDefaultAndWhatItFollows() {
        assertThat(Kinds.toggles())
                .allSatisfy((toggle, kinds) -> assertThat(kinds)
                        .extracting(EventKind::enabledByDefault, EventKind::follows)
                        .containsOnly(tuple(
                                kinds.getFirst().enabledByDefault(),
                                kinds.getFirst().follows())));
    }

    @Test
    void whatFollowsAToggleHasItsDefault() {
        assertThat(Kinds.all())
                .filteredOn(kind -> kind.follows() != null)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(Kinds.toggles().get(kind.follows()))
                        .isNotEmpty()
                        .allMatch(followed -> followed.enabledByDefault() == kind.enabledByDefault()));
    }

    @Test
    void aKickFollowsTheToggleOfDeparturesUntilItHasASettingOfItsOwn() {
        assertThat(ModerationKinds.KICK.enabled(Map.of())).isTrue();
        assertThat(ModerationKinds.KICK.enabled(Map.of("on_member_remove", false)))
                .isFalse();
        assertThat(ModerationKinds.KICK.enabled(Map.of("on_member_remove", false, "on_member_kick", true)))
                .isTrue();
    }

    @Test
    void anIdIsMoreSpecificThanAToggle() {
        var settings = Map.of("on_member_update", false, "member.timeout", true);

        assertThat(Kinds.enabled(settings))
                .contains(ModerationKinds.TIMEOUT)
                .doesNotContain(MemberKinds.NICK, MemberKinds.ROLES);
    }

    @Test
    void nothingSilencesWhatTheLogSaysOfItselfAndOfLinks() {
        var everythingOff = Kinds.all().stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.id()), Stream.ofNullable(kind.toggle())))
                .collect(Collectors.toMap(key -> key, key -> false, (left, right) -> left));

        assertThat(Kinds.enabled(everythingOff))
                .containsAll(OwnKinds.all())
                .contains(NetworkKinds.UNLINKED)
                .extracting(EventKind::family)
                .containsOnly(Family.GAPS, Family.WAYHAVEN, Family.NETWORK);
    }

    @Test
    void keysThatSwitchNothingAreToldApart() {
        assertThat(Kinds.unknownToggles(
                        Set.of("on_member_join", "member.nick", "on_member_kick", "on_mistake", "wayhaven.gap", "gap")))
                .containsExactly("gap", "on_mistake", "wayhaven.gap");
    }

    @Test
    void kindsAreFoundByIdDispatchAndAuditAction() {
        assertThat(Kinds.byId("member.ban")).contains(ModerationKinds.BAN);
        assertThat(Kinds.byId("member.bann")).isEmpty();
        assertThat(Kinds.ofDispatch("GUILD_MEMBER_REMOVE")).containsExactly(MemberKinds.LEAVE, ModerationKinds.KICK);
        assertThat(Kinds.ofDispatch("TYPING_START")).isEmpty();
        assertThat(Kinds.ofAuditAction(22)).containsExactly(ModerationKinds.BAN);
    }

    @Test
    void whatDiscordHasInventedSinceHasAKindAllTheSame() {
        assertThat(Kinds.ofDispatch("GUILD_TEA_SERVED")).containsExactly(UnknownKinds.DISPATCH);
        assertThat(Kinds.ofAuditAction(9999)).containsExactly(UnknownKinds.AUDIT_ENTRY);
    }

    @Test
    void intentsFollowFromWhatIsLogged() {
        assertThat(Kinds.intents(Set.of(ModerationKinds.BAN))).containsExactly(Intent.GUILD_MODERATION);
        assertThat(Kinds.intents(Set.of(MessageKinds.EDIT, ReactionKinds.ADD)))
                .containsExactly(Intent.GUILD_MESSAGES, Intent.GUILD_MESSAGE_REACTIONS, Intent.MESSAGE_CONTENT);
        assertThat(Kinds.intents(Kinds.enabled(Map.of())))
                .containsExactly(
                        Intent.GUILDS,
                        Intent.GUILD_MEMBERS,
                        Intent.GUILD_MODERATION,
                        Intent.GUILD_VOICE_STATES,
                        Intent.GUILD_MESSAGES,
                        Intent.MESSAGE_CONTENT);
    }
}
