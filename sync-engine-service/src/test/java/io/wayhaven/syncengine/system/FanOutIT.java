package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The order of what waits in a guild, and the calls that it takes. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FanOutIT {

    private static final String BAN = "/guilds/:guild/bans/:user";
    private static final String BULK_BAN = "/guilds/:guild/bulk-ban";
    private static final String MEMBER = "/guilds/:guild/members/:user";

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

    @AfterEach
    void repair() {
        fixture.discord.noFaults();
    }

    @Test
    void whoIsAMemberIsKnownWithOneRequestAGuildAndEvents() {
        var guilds = fixture.network("Known", 1);
        everyMemberIsKnown(guilds);
        var child = guilds.getLast();
        assertThat(fixture.discord.calls("GET", "/guilds/:guild/members", child))
                .isEqualTo(1);

        var user = fixture.member(List.of(child));
        eventually(() -> assertThat(present(child, user)).containsExactly("t"));
        fixture.discord.act(Map.of("guild", text(child), "user", user, "action", "leave"));
        eventually(() -> assertThat(present(child, user)).containsExactly("f"));
        fixture.ban(guilds.getFirst(), user, null);

        fixture.everyGuildIs("applied", 2, user);
        assertThat(fixture.discord.calls("GET", MEMBER, child)).isZero();
    }

    @Test
    void bansThatWaitForTheSameReasonTakeOneCall() {
        // Given a mass ban behind one that takes its time, and somebody in it whose ban nobody was told of
        var guilds = fixture.network("Bulk", 1);
        var child = guilds.getLast();
        everyMemberIsKnown(guilds);
        var first = fixture.discord.addUser("first");
        fixture.discord.fault(Map.of("fault", "slow", "route", "PUT " + BAN, "millis", 3000));
        fixture.ban(guilds.getFirst(), first, null);
        eventually(() -> assertThat(fixture.discord.calls("PUT", first)).hasSize(2));
        var people = people(20);
        fixture.discord.seedBans(text(child), List.of(people.getFirst()), 0);

        // When
        people.forEach(user -> massBan(guilds.getFirst(), user));

        // Then
        people.forEach(user -> fixture.everyGuildIs("applied", 2, user));
        people.forEach(user ->
                assertThat(guilds).allSatisfy(guild -> assertThat(banned(guild)).contains(user)));
        assertThat(guilds).allSatisfy(guild -> {
            assertThat(fixture.discord.calls("POST", BULK_BAN, guild)).isPositive();
            assertThat(fixture.discord.calls("PUT", BAN, guild)).isLessThan(15);
        });

        // And none of it comes back as somebody else's deed
        fixture.discord.noFaults();
        fixture.settle(guilds);
        people.forEach(user -> assertThat(fixture.tables.cases(user)).hasSize(1));
    }

    @Test
    void whatPeopleDecideOvertakesAMassBan() {
        // Given a mass ban that Discord is slow to carry out, one by one
        var guild = fixture.network("Lane", 0).getFirst();
        fixture.discord.setBotPermissions(text(guild), 1L << 2);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = 4", id(guild)))
                .isNotEmpty());
        fixture.discord.fault(Map.of("fault", "slow", "route", "PUT " + BAN, "millis", 300));
        var people = people(40);
        people.forEach(user -> massBan(guild, user));
        eventually(() -> assertThat(fixture.discord.calls("PUT", BAN, guild)).isPositive());

        // When somebody bans somebody else
        var urgent = fixture.discord.addUser("urgent");
        fixture.ban(guild, urgent, null);

        // Then
        fixture.everyGuildIs("applied", 1, urgent);
        assertThat(waiting(guild)).isPositive();
        fixture.discord.noFaults();
        people.forEach(user -> fixture.everyGuildIs("applied", 1, user));
    }

    @Test
    void beyondDiscordsLimitOfBansOfStrangersMembersAreStillBanned() {
        // Given
        var guilds = fixture.network("Quota", 1);
        var child = guilds.getLast();
        everyMemberIsKnown(guilds);
        var member = fixture.member(List.of(child));
        eventually(() -> assertThat(present(child, member)).containsExactly("t"));
        var strangers = people(3);
        fixture.discord.fault(Map.of("fault", "non_member_ban_limit", "quota", 0));

        // When
        strangers.forEach(user -> fixture.ban(guilds.getFirst(), user, null));
        eventually(() -> strangers.forEach(
                user -> assertThat(fixture.newestStates(user)).containsExactly("retry_later", "retry_later")));
        fixture.ban(child, member, null);

        // Then
        eventually(() -> assertThat(fixture.newestStates(member)).contains("applied"));
        assertThat(banned(child)).contains(member);
        assertThat(fixture.tables.query(
                        "select detail from sync.delivery where guild_id = ? and status = 'retry_later'", id(child)))
                .allSatisfy(
                        row -> assertThat(row.get("detail")).contains("limit of bans of people who are not members"));

        // And the others follow when Discord lets them
        fixture.discord.noFaults();
        strangers.forEach(user -> fixture.everyGuildIs("applied", 2, user));
        fixture.everyGuildIs("applied", 2, member);
    }

    private void everyMemberIsKnown(List<JsonNode> guilds) {
        eventually(() -> guilds.forEach(guild -> assertThat(fixture.tables.query(
                        "select 1 from sync.member_list where guild_id = ? and known_at is not null", id(guild)))
                .hasSize(1)));
    }

    private List<String> present(JsonNode guild, String user) {
        return fixture
                .tables
                .query(
                        "select present from sync.member where guild_id = ? and user_id = ?",
                        id(guild),
                        Long.valueOf(user))
                .stream()
                .map(row -> row.getOrDefault("present", ""))
                .toList();
    }

    private int waiting(JsonNode guild) {
        return fixture.tables
                .query("select 1 from sync.delivery where guild_id = ? and status = 'pending'", id(guild))
                .size();
    }

    private List<String> banned(JsonNode guild) {
        return fixture.discord.bans(text(guild)).stream()
                .map(ban -> ban.path("user").path("id").asText())
                .toList();
    }

    private List<String> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> fixture.discord.addUser("trouble"))
                .toList();
    }

    private void massBan(JsonNode guild, String user) {
        var id = "mass:" + UUID.randomUUID();
        var issuer = new Issuer(UserId.of(owner(guild)), "the owner", 1L << 3, List.of());
        var context =
                new CommandContext(new CommandId(id), Fixture.guildId(guild), issuer, Origin.MASS, Instant.now(), null);
        fixture.records.command(id, text(guild), new Ban(context, Fixture.target(user), "raid", 0, null));
    }
}
