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
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(RareAuditReads.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InviteListIT {

    private static final long BAN_ONLY = 1L << 2;
    private static final long WITH_INVITES = 1L << 2 | 1L << 5;

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
    void usesAreReadWhenAGuildIsSeenAndAfterSomebodyJoined() {
        var guild = fixture.discord.addGuilds("Inviting", 1).getFirst();
        act(guild, owner(guild), Map.of("action", "guild_update", "fields", Map.of("vanity_url_code", "inviting")));
        eventually(() -> assertThat(
                        fixture.tables.query("select 1 from sync.invite_list where guild_id = ? and vanity", id(guild)))
                .isNotEmpty());
        var code = invite(guild);

        act(guild, fixture.discord.addUser("bob"), Map.of("action", "invite_join", "code", code));
        eventually(() -> assertThat(published(guild))
                .anySatisfy(read -> assertThat(uses(read)).isEqualTo(Map.of(code, 1, "inviting", 0))));

        act(guild, fixture.discord.addUser("ann"), Map.of("action", "invite_join", "code", "inviting"));
        eventually(() -> assertThat(published(guild)).anySatisfy(read -> {
            assertThat(uses(read)).isEqualTo(Map.of(code, 1, "inviting", 1));
            assertThat(read.at("/invites/0/inviter_id").asText()).isEqualTo(owner(guild));
            assertThat(read.at("/invites/0").has("inviter")).isFalse();
        }));
        assertThat(published(guild)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whereInvitesAreHiddenNobodyAsksUntilTheyAreShown() {
        var guild = fixture.discord.addGuilds("Closed", 1).getFirst();
        eventually(() -> assertThat(published(guild)).hasSize(1));
        permit(guild, BAN_ONLY);
        var code = invite(guild);
        act(guild, fixture.discord.addUser("eve"), Map.of("action", "invite_join", "code", code));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.invite_list where guild_id = ? and next_read_at <= now()", id(guild)))
                .isNotEmpty());
        assertThat(published(guild)).hasSize(1);

        permit(guild, WITH_INVITES);

        eventually(() -> assertThat(published(guild))
                .anySatisfy(read -> assertThat(uses(read)).isEqualTo(Map.of(code, 1))));
        assertThat(fixture.discord.rejected().toString()).doesNotContain("/invites");
    }

    private String invite(JsonNode guild) {
        var channel = guild.at("/channels/0/id").asText("general");
        return act(guild, owner(guild), Map.of("action", "invite_create", "channel", channel, "fields", Map.of()))
                .path("id")
                .asText();
    }

    private JsonNode act(JsonNode guild, String user, Map<String, ?> action) {
        var whole = new HashMap<String, Object>(action);
        whole.put("guild", text(guild));
        whole.put("user", user);
        return fixture.discord.act(whole);
    }

    private void permit(JsonNode guild, long permissions) {
        fixture.discord.setBotPermissions(text(guild), permissions);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = ?", id(guild), permissions))
                .isNotEmpty());
    }

    private static Map<String, Integer> uses(JsonNode read) {
        var uses = new HashMap<String, Integer>();
        read.path("invites")
                .forEach(invite -> uses.put(
                        invite.path("code").asText(), invite.path("uses").asInt()));
        return uses;
    }

    private List<JsonNode> published(JsonNode guild) {
        return fixture.records.read(Topics.DISCORD_EVENTS).stream()
                .filter(record -> text(guild).equals(record.key()))
                .map(record -> DiscordEventCodec.read(record.headers(), record.value()))
                .filter(event -> event.type().equals(DiscordEvent.INVITES_READ_TYPE))
                .map(InviteListIT::payload)
                .toList();
    }

    private static JsonNode payload(DiscordEvent event) {
        try {
            return ContractsJson.mapper().readTree(event.payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
