package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.muteoverwrite.Denial;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where it is wanted, every channel denies the mute role writing and speaking. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MuteOverwritesIT {

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
    void everyChannelAndEveryNewOneDeniesTheRole() throws Exception {
        // Given
        var guild = fixture.strangers("Denied", 1).getFirst();
        fixture.discord.setBotPermissions(text(guild), 1L << 3);
        var role = fixture.discord
                .asBot("POST", "/guilds/" + text(guild) + "/roles", Map.of("name", "muted"))
                .path("id")
                .asText();
        eventually(() -> assertThat(
                        fixture.tables.query("select 1 from sync.guild_role where role_id = ?", Long.valueOf(role)))
                .isNotEmpty());

        // When
        assertThat(fixture.ask(guild, context -> new SetMuteRole(context, RoleId.of(role), true)))
                .contains("<@&" + role + ">", "every channel");

        // Then
        eventually(() -> assertThat(undenied(guild, role)).isEmpty());

        // And a channel that is new
        fixture.discord.asBot("POST", "/guilds/" + text(guild) + "/channels", Map.of("name", "fresh", "type", 0));
        eventually(() -> assertThat(channels(guild))
                .anySatisfy(channel -> assertThat(channel.path("name").asText()).isEqualTo("fresh")));
        eventually(() -> assertThat(undenied(guild, role)).isEmpty());

        // And each takes one call
        assertThat(fixture.discord.overwriteCalls(role)).hasSize(channels(guild).size());
    }

    private List<String> undenied(JsonNode guild, String role) {
        return channels(guild).stream()
                .filter(channel -> !denies(channel, role))
                .map(channel -> channel.path("name").asText())
                .toList();
    }

    private List<JsonNode> channels(JsonNode guild) {
        var channels = new ArrayList<JsonNode>();
        fixture.discord
                .asBot("GET", "/guilds/" + text(guild) + "/channels", null)
                .forEach(channels::add);
        return channels;
    }

    private static boolean denies(JsonNode channel, String role) {
        for (var overwrite : channel.path("permission_overwrites")) {
            if (overwrite.path("id").asText().equals(role)) {
                return (overwrite.path("deny").asLong() & Denial.MASK) == Denial.MASK;
            }
        }
        return false;
    }
}
