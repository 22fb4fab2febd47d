package io.wayhaven.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.settings.Settings;
import io.wayhaven.gateway.stage.Stage;
import io.wayhaven.gateway.stage.TopicReader;
import io.wayhaven.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a guild's settings to what Discord is asked for. */
class IntentsIT {
    private static final int MODERATION =
            Intent.mask(EnumSet.of(Intent.GUILDS, Intent.GUILD_MEMBERS, Intent.GUILD_MODERATION));
    private static final Map<String, Boolean> NOTHING = Kinds.all().stream()
            .filter(kind -> !kind.alwaysOn())
            .collect(Collectors.toMap(EventKind::id, kind -> false));

    @Test
    void asksForMoreWhenMoreIsLoggedAndGoesOnWithoutWhatIsNotAllowed(@TempDir Path folder) {
        var defaults = SimulatorOptions.defaults();
        var options = defaults.withGateway(
                defaults.gateway().withAllowedPrivilegedIntents(Intent.mask(EnumSet.of(Intent.GUILD_MEMBERS))));
        try (var stage = new Stage(folder, options);
                var log = stage.reader(Topics.DISCORD_EVENTS)) {
            // Given
            var guild = GuildId.of(stage.guild());
            stage.settle(Settings.of(guild, NOTHING));
            var gateway = stage.gateway();
            gateway.awaitReady();
            assertThat(stage.control("/sessions").path(0).path("intents").asInt())
                    .isEqualTo(MODERATION);

            // When
            stage.settle(Settings.of(guild, Map.of()));

            // Then
            var gap = log.awaitRecord(any -> TopicReader.header(any, "ce_type").equals("wayhaven.gap"));
            assertThat(new String(gap.value(), UTF_8)).contains("a new session was begun for the gateway intents");
            gateway.awaitLine("shard 0: Discord does not allow this bot the Message Content Intent .MESSAGE_CONTENT.");
            gateway.awaitReady();
            assertThat(gateway.health("ready")).contains("\"intents refused\": \"MESSAGE_CONTENT\"");
            var wanted = EnumSet.copyOf(Kinds.intents(Kinds.enabled(Map.of())));
            wanted.remove(Intent.MESSAGE_CONTENT);
            assertThat(stage.control("/sessions").findValuesAsText("intents"))
                    .contains(Integer.toString(MODERATION | Intent.mask(wanted)));
            var shown = stage.control("/interactions", "{\"guild\":\"" + guild + "\",\"command\":\"sync_status\"}");
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> stage.control(
                                    "/interactions/" + shown.path("id").asText())
                            .toString()
                            .contains("Discord does not allow this bot the Message Content Intent"));
        }
    }
}
