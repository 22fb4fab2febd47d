package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostPermissionsIT {

    private static final long BAN_MEMBERS = 1L << 2;
    private static final long MANAGE_SERVER = 1L << 5;

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
    void thirtyOfAHundredGuildsThatLoseItMidwayAreReportedAndFinishWhenItIsGranted() {
        // Given a hundred guilds, and a ban on its way
        var guilds = fixture.network("Losing", 99);
        var losers = IntStream.range(0, 30)
                .mapToObj(index -> guilds.get(3 * index + 1))
                .toList();
        var first = fixture.discord.addUser("first");
        var second = fixture.discord.addUser("second");
        var refusedBefore = refusals();
        fixture.ban(guilds.getFirst(), first, null);
        eventually(() -> assertThat(fixture.newestStates(first)).contains("applied"));

        // When thirty of them take the permission away, and another one follows
        losers.forEach(guild -> fixture.discord.setBotPermissions(text(guild), MANAGE_SERVER));
        eventually(() -> assertThat(holders(losers, BAN_MEMBERS)).isZero());
        fixture.ban(guilds.getFirst(), second, null);

        // Then
        eventually(() -> assertThat(fixture.newestStates(second))
                .hasSize(100)
                .containsOnly("applied", "refused")
                .filteredOn("refused"::equals)
                .hasSize(30));
        eventually(() -> assertThat(fixture.newestStates(first)).containsOnly("applied", "refused"));
        assertThat(fixture.tables.deliveries(second))
                .filteredOn(row -> "refused".equals(row.get("status")))
                .allSatisfy(row -> assertThat(row.get("remedy")).contains("Ban Members"));
        var spent = refusals() - refusedBefore;
        assertThat(spent).isLessThanOrEqualTo(60);

        // And when it is granted, they finish
        losers.forEach(guild -> fixture.discord.setBotPermissions(text(guild), BAN_MEMBERS | MANAGE_SERVER));
        var granted = System.nanoTime();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    assertThat(fixture.newestStates(first)).hasSize(100).containsOnly("applied");
                    assertThat(fixture.newestStates(second)).hasSize(100).containsOnly("applied");
                });
        System.out.printf(
                "[measured] 30 of 100 guilds finished %.1f s after the grant; refused requests: %d%n",
                (System.nanoTime() - granted) / 1e9, spent);
        assertThat(fixture.tables.query(
                        "select 1 from sync.missing_permission where guild_id = any (?)", (Object) ids(losers)))
                .isEmpty();
    }

    @Test
    void whereDiscordRefusesAgainstAllThatIsKnownOneRequestIsSpentUntilARoleChanges() {
        // Given a guild whose loss of the permission was never told
        var guild = fixture.network("Untold", 0).getFirst();
        fixture.discord.fault(Map.of("fault", "lose", "type", "GUILD_ROLE_UPDATE", "rate", 1));
        fixture.discord.setBotPermissions(text(guild), MANAGE_SERVER);
        fixture.discord.noFaults();
        var refusedBefore = refusals();
        var people = IntStream.range(0, 5)
                .mapToObj(index -> fixture.discord.addUser("trouble"))
                .toList();

        people.forEach(user -> fixture.ban(guild, user, null));

        people.forEach(user -> fixture.everyGuildIs("refused", 1, user));
        assertThat(refusals() - refusedBefore).isEqualTo(1);

        // When a role changes
        fixture.discord.setBotPermissions(text(guild), BAN_MEMBERS);

        people.forEach(user -> fixture.everyGuildIs("applied", 1, user));
    }

    private long refusals() {
        long sum = 0;
        for (var entry : fixture.discord.rejected().properties()) {
            if (entry.getKey().startsWith("403 ") && entry.getKey().contains("/bans")) {
                sum += entry.getValue().asLong();
            }
        }
        return sum;
    }

    /** In how many of these guilds the bot is known to have a permission. */
    private int holders(List<JsonNode> guilds, long permission) {
        return fixture.tables
                .query(
                        "select 1 from sync.guild where guild_id = any (?) and sync.bot_permissions(guild_id) & ? <> 0",
                        ids(guilds),
                        permission)
                .size();
    }

    private static Long[] ids(List<JsonNode> guilds) {
        return guilds.stream().map(Fixture::id).toArray(Long[]::new);
    }
}
