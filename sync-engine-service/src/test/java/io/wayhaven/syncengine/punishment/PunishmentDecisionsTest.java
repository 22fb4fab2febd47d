package io.wayhaven.syncengine.punishment;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.guilds;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunishmentDecisionsTest {

    private static final GuildNetwork NETWORK = new GuildNetwork(List.of(link(10, 20), link(10, 30)), 6);
    private static final Issuer MOD = issuer(MODERATOR, MIDDLE);

    @Test
    void banReachesTheSourceAndEveryLinkedGuild() {
        var decision = ban(MOD, TROUBLE, LOW);

        assertThat(decision).isEqualTo(new Decision.Accepted(List.of(), guilds(10, 20, 30)));
    }

    @Test
    void peopleWhoAreNoMembersCanBeBanned() {
        assertThat(ban(MOD, TROUBLE)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void ownersAndAdministratorsMayBan() {
        var administrator =
                new Issuer(MODERATOR, null, Permission.mask(Set.of(Permission.ADMINISTRATOR)), List.of(HIGH));

        assertThat(ban(administrator, TROUBLE, MIDDLE)).isInstanceOf(Decision.Accepted.class);
        assertThat(ban(issuer(OWNER), TROUBLE, HIGH)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void refusesWhoMayNotBan() {
        assertRefused(ban(issuer(MODERATOR, LOW), TROUBLE), "may not ban");
        assertRefused(decide(Action.UNBAN, issuer(MODERATOR, LOW), target(TROUBLE), Origin.SLASH), "may not unban");
        assertRefused(decide(Action.BAN, null, target(TROUBLE), Origin.SLASH), "may not ban");
    }

    @Test
    void whatDiscordComputedCountsMoreThanRoles() {
        assertRefused(ban(new Issuer(MODERATOR, null, 1, List.of(MIDDLE)), TROUBLE), "may not ban");
    }

    @Test
    void refusesUntouchableTargets() {
        assertRefused(ban(MOD, MODERATOR, MIDDLE), "ban yourself");
        assertRefused(ban(MOD, BOT, HIGH), "does not ban itself");
        assertRefused(ban(MOD, OWNER), "owner");
    }

    @Test
    void refusesTargetsWhoAreNotBelow() {
        assertRefused(ban(MOD, TROUBLE, HIGH), "not below yours");
        assertRefused(ban(MOD, TROUBLE, MIDDLE), "not below yours");
        assertRefused(ban(MOD, TROUBLE, LOW, HIGH), "not below yours");
    }

    @Test
    void refusesTargetsWithRolesThatAreNotKnown() {
        assertRefused(ban(MOD, TROUBLE, new RoleId(9999)), "not below yours");
    }

    @Test
    void refusesInAGuildThatWasNotSeen() {
        var decision = PunishmentDecider.decide(
                command(Action.BAN, MOD, target(TROUBLE), Origin.SLASH),
                new PunishmentState(BOT, Optional.empty(), null, NETWORK, Map.of()));

        assertRefused(decision, "has not seen");
    }

    @Test
    void unbanNeedsTheRightOnly() {
        assertThat(decide(Action.UNBAN, MOD, target(OWNER), Origin.SLASH)).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "KICK, KICK_MEMBERS, Kick Members",
        "TIMEOUT, MODERATE_MEMBERS, Moderate Members",
        "UNTIMEOUT, MODERATE_MEMBERS, Moderate Members",
        "MUTE, MANAGE_ROLES, Manage Roles",
        "UNMUTE, MANAGE_ROLES, Manage Roles",
    })
    void eachActionTakesItsOwnPermission(Action action, Permission permission, String named) {
        var holder = new Issuer(MODERATOR, null, Permission.mask(Set.of(permission)), List.of(MIDDLE));
        var others = new Issuer(MODERATOR, null, Permission.mask(Set.of(Permission.BAN_MEMBERS)), List.of(MIDDLE));

        assertThat(decide(action, holder, target(TROUBLE), Origin.SLASH))
                .isEqualTo(new Decision.Accepted(List.of(), guilds(10, 20, 30)));
        assertThat(decide(action, others, target(TROUBLE), Origin.SLASH))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().remedy()).contains(named));
    }

    @Test
    void aWarningStaysInItsGuildAndANoteIsOnlyKept() {
        var holder = new Issuer(MODERATOR, null, Permission.mask(Set.of(Permission.MODERATE_MEMBERS)), List.of(MIDDLE));

        assertThat(decide(Action.WARN, holder, target(TROUBLE), Origin.SLASH))
                .isEqualTo(new Decision.Accepted(List.of(), guilds(10)));
        assertThat(decide(Action.NOTE, holder, target(OWNER), Origin.SLASH))
                .isEqualTo(new Decision.Accepted(List.of(), List.of()));
        assertRefused(decide(Action.WARN, holder, target(OWNER), Origin.SLASH), "cannot be warned");
        assertRefused(decide(Action.NOTE, MOD, target(TROUBLE), Origin.SLASH), "may not keep notes");
    }

    @Test
    void aSoftbanByHandIsABanAndItsEnd() {
        var unbanned = Map.of(new GuildId(20), new DesiredState(Action.UNBAN, null, 1, null, false, false));

        assertThat(seen(Action.UNBAN, unbanned)).isEqualTo(new Decision.Accepted(guilds(10), guilds(30)));
        assertThat(Action.SOFTBAN.aspect()).isEmpty();
    }

    @Test
    void nativeKickGoesToTheOthersOnly() {
        assertThat(seen(Action.KICK, Map.of())).isEqualTo(new Decision.Accepted(guilds(10), guilds(20, 30)));
    }

    @Test
    void nativeBanGoesToTheOthersOnly() {
        var decision = decide(Action.BAN, issuer(MODERATOR), target(TROUBLE), Origin.NATIVE);

        assertThat(decision).isEqualTo(new Decision.Accepted(guilds(10), guilds(20, 30)));
    }

    @Test
    void nativeBanOfUnknownIssuerCounts() {
        assertThat(decide(Action.BAN, null, target(TROUBLE), Origin.NATIVE)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nativeBanLeavesOutGuildsThatAreOnItAlready() {
        var desired = Map.of(
                new GuildId(20), new DesiredState(Action.BAN, null, 1, null, false, false),
                new GuildId(30), new DesiredState(Action.BAN, null, 1, null, false, true));

        assertThat(seen(Action.BAN, desired)).isEqualTo(new Decision.Accepted(guilds(10), guilds(30)));
    }

    @Test
    void nativeUnbanOvertakesABan() {
        var desired = Map.of(new GuildId(20), new DesiredState(Action.BAN, null, 1, null, false, false));

        assertThat(seen(Action.UNBAN, desired)).isEqualTo(new Decision.Accepted(guilds(10), guilds(20, 30)));
    }

    @Test
    void nativeBanReachesGuildsThatAreKnownToBeOtherwise() {
        var desired = Map.of(
                new GuildId(20), new DesiredState(Action.BAN, null, 1, Action.UNBAN, false, false),
                new GuildId(30), new DesiredState(Action.BAN, null, 1, Action.UNBAN, true, false));

        assertThat(seen(Action.BAN, desired)).isEqualTo(new Decision.Accepted(guilds(10), guilds(20)));
    }

    @Test
    void nativeBanIsLookedAtWhereSomethingElseMayHaveLandedSince() {
        var opposite = new DesiredState(Action.UNBAN, null, 1, null, false, false);
        var underWay = new DesiredState(Action.BAN, null, 2, null, true, false);
        var overtaken = new DesiredState(Action.BAN, null, 2, Action.UNBAN, false, false);

        assertThat(List.of(opposite, underWay, overtaken))
                .extracting(decided -> seen(Action.BAN, Map.of(new GuildId(10), decided)))
                .containsOnly(new Decision.Accepted(guilds(10), guilds(10, 20, 30)));
    }

    @Test
    void nativeBanIsNotLookedAtWhereItsLikeIsInForce() {
        var inForce = new DesiredState(Action.BAN, null, 1, Action.BAN, false, false);

        assertThat(seen(Action.BAN, Map.of(new GuildId(10), inForce)))
                .isEqualTo(new Decision.Accepted(guilds(10), guilds(20, 30)));
    }

    @Test
    void whatFollowsByARuleTakesNoPermissionButToStandAbove() {
        var below = new Target(TROUBLE, null, List.of(LOW));
        var weak = new Issuer(MODERATOR, "weak", 1L << 40, List.of(MIDDLE));
        assertThat(decide(Action.BAN, weak, below, Origin.ESCALATION)).isInstanceOf(Decision.Accepted.class);
        assertRefused(
                decide(Action.BAN, weak, new Target(TROUBLE, null, List.of(HIGH)), Origin.ESCALATION),
                "not below yours");
        assertRefused(decide(Action.BAN, weak, target(OWNER), Origin.ESCALATION), "owner");
    }

    @Test
    void nativeBanOfTheBotStaysWhereItIs() {
        assertThat(decide(Action.BAN, issuer(MODERATOR), target(BOT), Origin.NATIVE))
                .isEqualTo(new Decision.Accepted(guilds(10), List.of()));
    }

    private static Decision seen(Action action, Map<GuildId, DesiredState> desired) {
        return PunishmentDecider.decide(
                command(action, issuer(MODERATOR), target(TROUBLE), Origin.NATIVE),
                new PunishmentState(BOT, Optional.of(guild(10, true)), null, NETWORK, desired));
    }

    private static Decision ban(Issuer issuer, UserId user, RoleId... roles) {
        return decide(Action.BAN, issuer, new Target(user, null, List.of(roles)), Origin.SLASH);
    }

    private static Decision decide(Action action, @Nullable Issuer issuer, Target target, Origin origin) {
        return PunishmentDecider.decide(
                command(action, issuer, target, origin),
                new PunishmentState(BOT, Optional.of(guild(10, true)), null, NETWORK, Map.of()));
    }

    private static Punishment command(Action action, @Nullable Issuer issuer, Target target, Origin origin) {
        return new Punishment(context(10, issuer, origin), action, target, "spam", null, 0, null);
    }

    private static Target target(UserId user) {
        return new Target(user, null, List.of());
    }

    private static Link link(long parent, long child) {
        return new Link(new GuildId(parent), new GuildId(child), LinkTerms.USUAL, null);
    }

    private static void assertRefused(Decision decision, String words) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).contains(words).endsWith(".");
            assertThat(refused.refusal().remedy()).isNotBlank().endsWith(".");
        });
    }
}
