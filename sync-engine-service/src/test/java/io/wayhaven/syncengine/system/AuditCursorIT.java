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
import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(RareAuditReads.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCursorIT {

    private static final long BAN_ONLY = 1L << 2;
    private static final long WITH_AUDIT_LOG = 1L << 2 | 1L << 7;

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
    void aGapHasTheAuditLogReadAtOnceAndEachEntryIsPublishedOnce() throws IOException {
        var guild = guild("Gap");
        var user = fixture.discord.addUser("trouble");
        fixture.discord.act(
                Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user, "reason", "spam"));

        gap();
        eventually(() -> assertThat(published(guild, DiscordEvent.AUDIT_ENTRY_TYPE))
                .anySatisfy(entry -> {
                    assertThat(entry.path("target_id").asText()).isEqualTo(user);
                    assertThat(entry.path("guild_id").asText()).isEqualTo(text(guild));
                }));
        var reads = published(guild, DiscordEvent.AUDIT_READ_TYPE).size();

        gap();
        eventually(
                () -> assertThat(published(guild, DiscordEvent.AUDIT_READ_TYPE)).hasSizeGreaterThan(reads));
        assertThat(published(guild, DiscordEvent.AUDIT_ENTRY_TYPE))
                .filteredOn(entry -> entry.path("target_id").asText().equals(user))
                .hasSize(1);
    }

    @Test
    void whereTheAuditLogIsHiddenNobodyAsksUntilItIsShown() throws IOException {
        var guild = guild("Hidden");
        permit(guild, BAN_ONLY);
        gap();
        fixture.settle(List.of(guild("Marker")));

        assertThat(published(guild, DiscordEvent.AUDIT_READ_TYPE)).isEmpty();
        permit(guild, WITH_AUDIT_LOG);

        eventually(
                () -> assertThat(published(guild, DiscordEvent.AUDIT_READ_TYPE)).isNotEmpty());
    }

    @Test
    void aLostBanIsFoundInTheAuditLogAndInTheListAfterAGap() throws IOException {
        var guild = guild("Lost");
        var user = fixture.discord.addUser("lost");
        eventually(() -> assertThat(published(guild, DiscordEvent.BANS_READ_TYPE))
                .singleElement()
                .satisfies(list -> assertThat(list.path("bans")).isEmpty()));
        List.of("GUILD_BAN_ADD", "GUILD_AUDIT_LOG_ENTRY_CREATE")
                .forEach(type -> fixture.discord.fault(Map.of("fault", "lose", "type", type, "rate", 1)));
        fixture.discord.act(
                Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user, "reason", "raid"));
        fixture.discord.noFaults();

        gap();

        eventually(() -> assertThat(published(guild, DiscordEvent.BANS_READ_TYPE))
                .anySatisfy(list -> {
                    assertThat(list.path("complete").asBoolean()).isTrue();
                    assertThat(list.path("audited").asBoolean()).isTrue();
                    assertThat(list.at("/bans/0/user/id").asText()).isEqualTo(user);
                    assertThat(list.at("/bans/0/user/username").asText()).isNotEmpty();
                    assertThat(list.at("/bans/0/reason").asText()).isEqualTo("raid");
                }));
        eventually(() -> assertThat(published(guild, DiscordEvent.AUDIT_ENTRY_TYPE))
                .anySatisfy(
                        entry -> assertThat(entry.path("target_id").asText()).isEqualTo(user)));
        assertThat(published(guild, "discord.GUILD_BAN_ADD")).isEmpty();
        assertThat(published(guild, "discord.GUILD_AUDIT_LOG_ENTRY_CREATE")).isEmpty();
    }

    @Test
    void anActOfWhichDiscordLosesEveryWordIsReadWithinAnInterval() {
        var guild = guild("Silent");
        var user = fixture.discord.addUser("silent");
        List.of("GUILD_BAN_ADD", "GUILD_AUDIT_LOG_ENTRY_CREATE")
                .forEach(type -> fixture.discord.fault(Map.of("fault", "lose", "type", type, "rate", 1)));
        fixture.discord.act(Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user));
        fixture.discord.noFaults();

        eventually(() -> {
            intervalPasses(guild);
            assertThat(published(guild, DiscordEvent.AUDIT_ENTRY_TYPE))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.path("target_id").asText()).isEqualTo(user));
        });
        assertThat(published(guild, "discord.GUILD_BAN_ADD")).isEmpty();
        assertThat(published(guild, "discord.GUILD_AUDIT_LOG_ENTRY_CREATE")).isEmpty();
    }

    private void intervalPasses(JsonNode guild) {
        fixture.tables.query("update sync.audit_cursor set next_read_at = now() where guild_id = ?", id(guild));
    }

    private JsonNode guild(String name) {
        var guild = fixture.discord.addGuilds(name, 1).getFirst();
        eventually(
                () -> assertThat(fixture.tables.query("select 1 from sync.audit_cursor where guild_id = ?", id(guild)))
                        .isNotEmpty());
        return guild;
    }

    private void permit(JsonNode guild, long permissions) {
        fixture.discord.setBotPermissions(text(guild), permissions);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = ?", id(guild), permissions))
                .isNotEmpty());
    }

    private void gap() throws IOException {
        var now = Instant.now();
        var gap = new DeliveryGap(0, "lost", 1, now.minusSeconds(60), now, "the session was gone", 1);
        var event = new DiscordEvent(
                new DiscordEventId(0, "new", 0),
                DiscordEvent.GAP_TYPE,
                null,
                now,
                ContractsJson.mapper().writeValueAsBytes(gap));
        fixture.records.send(new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                null,
                null,
                event.partitionKey(),
                event.payload(),
                DiscordEventCodec.headers(event)));
    }

    private List<JsonNode> published(JsonNode guild, String type) {
        return fixture.records.read(Topics.DISCORD_EVENTS).stream()
                .filter(record -> text(guild).equals(record.key()))
                .map(record -> DiscordEventCodec.read(record.headers(), record.value()))
                .filter(event -> event.type().equals(type))
                .map(AuditCursorIT::payload)
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
