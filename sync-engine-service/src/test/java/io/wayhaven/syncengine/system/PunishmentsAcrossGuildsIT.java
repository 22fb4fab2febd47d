package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.target;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.fact.KickIssued;
import io.wayhaven.contracts.fact.TimeoutIssued;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Punishments other than bans, from the command to what the guilds are like afterwards. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PunishmentsAcrossGuildsIT {

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void aKickReachesWhereThePersonIsAMember() {
        var guilds = fixture.network("Kick", 2);
        var user = fixture.member(guilds.subList(0, 2));

        fixture.order(guilds.getFirst(), context -> new Kick(context, target(user), "spam"));

        eventually(() ->
                assertThat(fixture.newestStates(user)).containsExactlyInAnyOrder("applied", "applied", "skipped"));
        assertThat(fixture.discord.memberCalls("DELETE", user)).hasSize(2);
        eventually(() -> assertThat(fixture.records.facts())
                .anySatisfy(fact -> assertThat(fact.payload())
                        .isInstanceOfSatisfying(
                                KickIssued.class,
                                kick -> assertThat(kick.header().user()).hasToString(user))));
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).hasSize(1);
    }

    @Test
    void aTimeoutHoldsInEveryGuildAndIsEndedInEveryGuild() {
        // Given
        var guilds = fixture.network("Timeout", 2);
        var user = fixture.member(guilds);
        var until = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        // When
        fixture.order(guilds.getFirst(), context -> new Timeout(context, target(user), "spam", until));

        // Then
        fixture.everyGuildIs("applied", 3, user);
        assertThat(guilds)
                .allSatisfy(guild -> assertThat(silentUntil(guild, user)).isEqualTo(until));
        assertThat(fixture.tables.cases(user))
                .singleElement()
                .satisfies(found -> assertThat(found.get("expires_at")).isNotEqualTo("null"));
        eventually(() -> assertThat(fixture.records.facts())
                .anySatisfy(fact -> assertThat(fact.payload()).isInstanceOfSatisfying(TimeoutIssued.class, timeout -> {
                    assertThat(timeout.header().user()).hasToString(user);
                    assertThat(timeout.until()).isEqualTo(until);
                })));

        // And its end undoes it, with no echo
        fixture.order(guilds.getLast(), context -> new Untimeout(context, target(user), "calm again"));
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("applied", 3, user);
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).hasSize(2);
        assertThat(fixture.discord.memberCalls("PATCH", user)).hasSize(6);
    }

    @Test
    void aTimeoutOverABanLeavesTheBanAlone() {
        var guilds = fixture.network("Both", 1);
        var user = fixture.member(guilds);
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);

        fixture.order(
                guilds.getFirst(),
                context ->
                        new Timeout(context, target(user), "spam", Instant.now().plusSeconds(3600)));

        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("skipped", 2, user);
        assertThat(fixture.tables.cases(user).getFirst()).containsEntry("superseded_by", "null");
        assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).hasSize(1));
    }

    @Test
    void aTimeoutOrKickGivenInAClientSpreadsToTheOthersOnly() {
        var guilds = fixture.network("By hand", 2);
        var user = fixture.member(guilds);

        act(guilds.get(1), "timeout", user, Map.of("seconds", 7200));
        fixture.everyGuildIs("applied", 2, user);
        var until = silentUntil(guilds.get(1), user);
        assertThat(guilds)
                .allSatisfy(guild -> assertThat(silentUntil(guild, user)).isEqualTo(until));
        act(guilds.get(2), "untimeout", user, Map.of());
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        eventually(() -> assertThat(fixture.newestStates(user))
                .containsExactlyInAnyOrder("already_in_place", "applied", "applied"));
        act(guilds.get(0), "kick", user, Map.of());
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(3));
        fixture.everyGuildIs("applied", 2, user);

        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user))
                .hasSize(3)
                .allSatisfy(found -> assertThat(found).containsEntry("origin", "native"));
        assertThat(fixture.discord.memberCalls("PATCH", user)).hasSize(4);
        assertThat(fixture.discord.memberCalls("DELETE", user)).hasSize(2);
    }

    @Test
    void aMuteNeedsARoleHoldsAfterAnotherJoinAndEnds() {
        // Given
        var guilds = fixture.network("Mute", 1);
        var main = guilds.getFirst();
        var other = guilds.getLast();
        guilds.forEach(guild -> fixture.discord.setBotPermissions(text(guild), 1L << 3));
        var role = fixture.muteRole(main);
        var user = fixture.member(guilds);

        // When
        fixture.order(main, context -> new Mute(context, target(user), "spam", null));

        // Then
        eventually(() -> assertThat(fixture.newestStates(user)).containsExactlyInAnyOrder("applied", "refused"));
        assertThat(roles(main, user)).contains(role);
        assertThat(fixture.tables.deliveries(user))
                .filteredOn(row -> text(other).equals(row.get("guild_id")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("remedy")).contains("/config muterole"));

        // And who leaves and joins is muted again
        fixture.discord.act(Map.of("guild", text(main), "user", user, "action", "leave"));
        fixture.discord.act(Map.of("guild", text(main), "user", user, "action", "join"));
        eventually(() -> assertThat(roles(main, user)).contains(role));

        // And an unmute ends it
        fixture.order(main, context -> new Unmute(context, target(user), "calm again"));
        eventually(() -> assertThat(roles(main, user)).doesNotContain(role));
        fixture.discord.act(Map.of("guild", text(main), "user", user, "action", "leave"));
        fixture.discord.act(Map.of("guild", text(main), "user", user, "action", "join"));
        fixture.settle(guilds);
        assertThat(roles(main, user)).doesNotContain(role);
    }

    @Test
    void whoIsMutedGetsANewMuteRoleInPlaceOfTheOneBefore() {
        // Given
        var guilds = fixture.network("Other mute", 1);
        var main = guilds.getFirst();
        guilds.forEach(guild -> fixture.discord.setBotPermissions(text(guild), 1L << 3));
        var before = fixture.muteRole(main);
        fixture.muteRole(guilds.getLast());
        var user = fixture.member(guilds);
        fixture.order(main, context -> new Mute(context, target(user), "spam", null));
        fixture.everyGuildIs("applied", 2, user);

        // When
        var now = fixture.muteRole(main);

        // Then
        eventually(() -> assertThat(roles(main, user)).contains(now).doesNotContain(before));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.former_mute_role where user_id = ?", Long.valueOf(user)))
                .isEmpty());

        // And an unmute ends it, of which nothing else was taken for one
        fixture.order(main, context -> new Unmute(context, target(user), "calm again"));
        eventually(() -> assertThat(roles(main, user)).doesNotContain(now, before));
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).hasSize(2);
    }

    @Test
    void aSoftbanRemovesMembersAndLeavesNobodyBanned() {
        var guilds = fixture.network("Soft", 2);
        var user = fixture.member(guilds.subList(0, 2));

        fixture.order(guilds.getFirst(), context -> new Softban(context, target(user), "spam", 3600));

        eventually(() ->
                assertThat(fixture.newestStates(user)).containsExactlyInAnyOrder("applied", "applied", "skipped"));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);
        assertThat(fixture.discord.calls("DELETE", user)).hasSize(2);
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).hasSize(1);
        assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty());
    }

    @Test
    void whomASoftbanLeavesBannedForANewerBanIsNotBannedAgain() {
        // Given both wait for a permission
        var guild = fixture.network("Soft and hard", 0).getFirst();
        var user = fixture.member(List.of(guild));
        fixture.discord.setBotPermissions(text(guild), 0);
        fixture.order(guild, context -> new Softban(context, target(user), "spam", 3600));
        fixture.ban(guild, user, null);
        eventually(() -> assertThat(states(user)).containsExactly("softban refused", "ban refused"));

        // When they come, and what the softban did is told late
        fixture.discord.fault(Map.of("fault", "audit", "order", "late", "millis", 3000));
        fixture.discord.setBotPermissions(text(guild), 1L << 3);

        // Then
        eventually(() -> assertThat(states(user)).containsExactly("softban applied", "ban already_in_place"));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(1);
        assertThat(fixture.discord.calls("DELETE", user)).isEmpty();
        assertThat(fixture.discord.bans(text(guild))).hasSize(1);
    }

    private List<String> states(String user) {
        return fixture.tables.deliveries(user).stream()
                .map(row -> row.get("action") + " " + row.get("status"))
                .toList();
    }

    @Test
    void aWarningIsSaidWhereItWasGivenAndANoteIsKept() {
        var guild = fixture.network("Words", 0).getFirst();
        var user = fixture.member(List.of(guild));
        var channel = StreamSupport.stream(
                        fixture.discord.guild(text(guild)).path("channels").spliterator(), false)
                .filter(found -> found.path("type").asInt() == 0)
                .map(found -> found.path("id").asText())
                .findFirst()
                .orElseThrow();

        fixture.order(guild, context -> new Warn(context, target(user), "caps", ChannelId.of(channel)));
        fixture.order(guild, context -> new Note(context, target(user), "watch"));

        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        eventually(() -> assertThat(fixture.tables.deliveries(user))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("status", "applied")));
        assertThat(fixture.discord
                        .asBot("GET", "/channels/" + channel + "/messages", null)
                        .toString())
                .contains("<@" + user + "> was warned");
    }

    @Test
    void aSoftbanByHandLeavesNobodyBannedInLinkedGuilds() {
        var guilds = fixture.network("Soft by hand", 2);
        var user = fixture.member(guilds);

        act(guilds.get(1), "ban", user, Map.of());
        act(guilds.get(1), "unban", user, Map.of());

        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        eventually(() -> assertThat(fixture.tables.deliveries(user))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("status")).isIn("applied", "already_in_place", "superseded")));
        fixture.settle(guilds);
        assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty());
        assertThat(fixture.tables.cases(user)).hasSize(2);
    }

    @Test
    void theMuteRoleGivenByHandMutesInLinkedGuildsAndOtherRolesDoNot() {
        var guilds = fixture.network("Mute by hand", 1);
        guilds.forEach(guild -> fixture.discord.setBotPermissions(text(guild), 1L << 3));
        fixture.muteRole(guilds.getFirst());
        var followed = fixture.muteRole(guilds.getLast());
        var user = fixture.member(guilds);

        act(guilds.getFirst(), "role_add", user, Map.of("role", "Member"));
        act(guilds.getFirst(), "role_add", user, Map.of("role", "muted"));
        eventually(() -> assertThat(roles(guilds.getLast(), user)).contains(followed));
        act(guilds.getFirst(), "role_remove", user, Map.of("role", "muted"));
        eventually(() -> assertThat(roles(guilds.getLast(), user)).doesNotContain(followed));

        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user))
                .extracting(found -> found.get("action"))
                .containsExactly("mute", "unmute");
    }

    private List<String> roles(JsonNode guild, String user) {
        var roles = new ArrayList<String>();
        fixture.discord
                .asBot("GET", "/guilds/" + text(guild) + "/members/" + user, null)
                .path("roles")
                .forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private void act(JsonNode guild, String action, String target, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("guild", text(guild), "user", owner(guild), "action", action, "target", target));
        fixture.discord.act(body);
    }

    private Instant silentUntil(JsonNode guild, String user) {
        var member = fixture.discord.asBot("GET", "/guilds/" + text(guild) + "/members/" + user, null);
        return OffsetDateTime.parse(member.path("communication_disabled_until").asText())
                .toInstant();
    }
}
