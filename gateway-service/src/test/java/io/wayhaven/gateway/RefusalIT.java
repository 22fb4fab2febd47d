package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.gateway.stage.GatewayProcess;
import io.wayhaven.gateway.stage.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has to correct is said in one line. */
class RefusalIT {
    @Test
    void endsWithARemedyWhereTheConfigurationCannotWork(@TempDir Path folder) {
        try (var stage = new Stage(folder)) {
            refuses(stage.gateway(Map.of()), "There is no bot token. Set DISCORD_TOKEN");
            refuses(
                    stage.gateway(Map.of("kafka.bootstrap.servers", "nowhere.invalid:9092")),
                    "Nothing is found under Kafka's address nowhere.invalid:9092. Set");
            refuses(
                    stage.gateway(Map.of("DISCORD_TOKEN", "one", "BOT_TOKEN", "other")),
                    "DISCORD_TOKEN and BOT_TOKEN are both set and differ. Set one");
            refuses(
                    stage.gateway(Map.of("wayhaven.discord.token", "wrong")),
                    "Discord refuses the bot token. Set DISCORD_TOKEN");
            refuses(
                    stage.gateway(
                            Map.of("wayhaven.discord.token", "x", "wayhaven.gateway.intents", "GUILDS,EVERYTHING")),
                    "There is no gateway intent EVERYTHING. Correct");
        }
    }

    private static void refuses(GatewayProcess gateway, String sentence) {
        assertThat(gateway.awaitEnd()).isEqualTo(78);
        assertThat(gateway.lines())
                .filteredOn(line -> line.contains(" ERROR "))
                .hasSize(1)
                .first()
                .asString()
                .contains(sentence);
        assertThat(gateway.lines()).noneMatch(line -> line.startsWith("Caused by: ") || line.startsWith("\tat "));
    }
}
