package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void permissionsAreReadFromAndWrittenToABitSet() {
        var some = Set.of(Permission.KICK_MEMBERS, Permission.BYPASS_SLOWMODE);

        assertThat(Permission.mask(some)).isEqualTo(1L << 1 | 1L << 52);
        assertThat(Permission.of(Permission.mask(some) | 1L << 62)).isEqualTo(some);
    }

    @Test
    void anAdministratorIsAllowedEverything() {
        assertThat(Permission.MANAGE_GUILD.allowedBy(1L << 3)).isTrue();
        assertThat(Permission.MANAGE_GUILD.allowedBy(1L << 5)).isTrue();
        assertThat(Permission.MANAGE_GUILD.allowedBy(1L << 4)).isFalse();
    }

    @Test
    void intentsAreWrittenAsANumber() {
        assertThat(Intent.mask(Set.of(Intent.GUILDS, Intent.GUILD_MESSAGES))).isEqualTo(513);
        assertThat(Intent.mask(Set.of())).isZero();
    }

    @Test
    void threeIntentsArePrivileged() {
        assertThat(Intent.values())
                .filteredOn(Intent::privileged)
                .containsExactly(Intent.GUILD_MEMBERS, Intent.GUILD_PRESENCES, Intent.MESSAGE_CONTENT);
    }

    @Test
    void aGuildsDispatchNeedsNoIntentOfDirectMessages() {
        assertThat(Intent.neededFor("MESSAGE_CREATE")).containsExactly(Intent.GUILD_MESSAGES);
        assertThat(Intent.neededFor("THREAD_MEMBERS_UPDATE")).containsExactly(Intent.GUILDS, Intent.GUILD_MEMBERS);
        assertThat(Intent.neededFor("INTERACTION_CREATE")).isEmpty();
    }

    @Test
    void threeAuditActionsStandForSeveralActs() {
        assertThat(AuditAction.values())
                .filteredOn(AuditAction::aggregated)
                .allSatisfy(action -> assertThat(action.options()).contains("count"))
                .hasSize(3);
    }

    @Test
    void familiesAndPlaceholdersAreFoundByTheirKeys() {
        assertThat(Family.byKey("automod")).contains(Family.AUTOMOD);
        assertThat(Family.byKey("AUTOMOD")).isEmpty();
        assertThat(Placeholder.byKey("until")).contains(Placeholder.UNTIL);
    }
}
