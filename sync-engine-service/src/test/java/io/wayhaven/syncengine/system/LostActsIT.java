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
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Discord lets happen without a word. */
@QuarkusTest
@TestProfile(RareAuditReads.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostActsIT {

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
    void aBanOfWhichNothingWasToldReachesTheOtherGuildsWhenTheAuditLogIsRead() {
        var guilds = fixture.network("Untold", 2);
        var user = fixture.discord.addUser("untold");
        silently(guilds.get(1), "ban", user);

        eventually(() -> {
            readAuditLog(guilds.get(1));
            assertThat(fixture.newestStates(user)).containsExactly("applied", "applied");
        });

        readAuditLog(guilds.get(1));
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .containsEntry("origin", "native")
                        .containsEntry("source_guild_id", text(guilds.get(1))));
        assertThat(observed(user)).containsExactly("true", "true", "true");
    }

    @Test
    void anActThatIsReadLateDoesNotOvertakeWhatWasDecidedSince() {
        var guilds = fixture.network("Overtaken", 1);
        var user = fixture.discord.addUser("overtaken");
        var before = cursor(guilds.getLast());
        silently(guilds.getLast(), "ban", user);
        fixture.unban(guilds.getFirst(), user);
        eventually(() -> assertThat(fixture.newestStates(user)).hasSize(2).isSubsetOf("applied", "already_in_place"));

        eventually(() -> {
            readAuditLog(guilds.getLast());
            assertThat(cursor(guilds.getLast())).isGreaterThan(before);
        });
        fixture.settle(guilds);

        assertThat(fixture.tables.cases(user).getLast()).containsEntry("action", "unban");
        assertThat(fixture.discord.bans(text(guilds.getLast()))).isEmpty();
    }

    @Test
    void aListThatIsReadMakesWhatIsKnownOfBansWhole() {
        var guild = fixture.discord.addGuilds("List", 1).getFirst();
        var banned = fixture.discord.addUser("banned");
        var lifted = fixture.discord.addUser("lifted");
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.ban_list where guild_id = ? and known_at is not null", id(guild)))
                .hasSize(1));
        act(guild, "ban", lifted);
        eventually(() -> assertThat(observed(lifted)).containsExactly("true"));
        silently(guild, "unban", lifted);
        silently(guild, "ban", banned);

        fixture.tables.query("update sync.ban_list set next_read_at = now() where guild_id = ?", id(guild));

        eventually(() -> assertThat(observed(banned)).containsExactly("true"));
        assertThat(observed(lifted)).containsExactly("false");
    }

    private void silently(JsonNode guild, String action, String user) {
        List.of("GUILD_BAN_", "GUILD_AUDIT_LOG_ENTRY_CREATE")
                .forEach(type -> fixture.discord.fault(Map.of("fault", "lose", "type", type, "rate", 1)));
        act(guild, action, user);
        fixture.discord.noFaults();
    }

    private void act(JsonNode guild, String action, String user) {
        fixture.discord.act(Map.of("guild", text(guild), "user", owner(guild), "action", action, "target", user));
    }

    private void readAuditLog(JsonNode guild) {
        fixture.tables.query("update sync.audit_cursor set next_read_at = now() where guild_id = ?", id(guild));
    }

    /** The last entry that was taken. */
    private long cursor(JsonNode guild) {
        return fixture
                .tables
                .query("select last_entry_id from sync.audit_cursor where guild_id = ?", id(guild))
                .stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault("last_entry_id", "0")))
                .sum();
    }

    private List<String> observed(String user) {
        return fixture
                .tables
                .query("select banned::text from sync.observed_ban where user_id = ?", Long.valueOf(user))
                .stream()
                .map(row -> row.getOrDefault("banned", ""))
                .toList();
    }
}
