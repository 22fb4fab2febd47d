package io.wayhaven.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.stage.GatewayProcess;
import io.wayhaven.gateway.stage.Stage;
import io.wayhaven.gateway.stage.TopicReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One gateway that stays up while its connection does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconnectIT {
    private Stage stage;
    private GatewayProcess gateway;
    private TopicReader log;

    @BeforeAll
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        gateway = stage.gateway(
                Map.of("wayhaven.discord.token", stage.token(), "wayhaven.gateway.longest-backoff", "1s"));
        gateway.awaitReady();
        log = stage.reader(Topics.DISCORD_EVENTS);
    }

    @AfterAll
    void stop() {
        log.close();
        stage.close();
    }

    @Test
    void asksForTheMembersOfEveryGuild() {
        // When
        stage.control("/guilds", "{\"name\":\"Large\",\"members\":1500}");
        var guild = stage.control("/guilds").findValuesAsText("id").getLast();

        // Then
        for (var index = 0; index < 2; index++) {
            var expected = "\"chunk_index\":" + index + ",\"chunk_count\":2";
            log.awaitRecord(record -> guild.equals(record.key())
                    && TopicReader.header(record, CloudEventHeaders.TYPE).equals("discord.GUILD_MEMBERS_CHUNK")
                    && new String(record.value(), UTF_8).contains(expected));
        }
    }

    @Test
    void keepsDispatchesVerbatimUnderCloudEventsHeaders() {
        // Given
        var guild = stage.guild();
        var payload = "{\"id\":\"77\",\"text\":\"caf\u00e9 \uD83D\uDE00 \\\"x\\\"\",\"guild_id\":\"" + guild
                + "\",\"channel_id\":\"5\"}";

        // When
        stage.control("/dispatch", "{\"t\":\"SOMETHING_NEW\",\"d\":" + payload + "}");

        // Then
        var record = log.awaitRecord(
                any -> TopicReader.header(any, CloudEventHeaders.TYPE).equals("discord.SOMETHING_NEW"));
        // How a character is escaped is the sender's choice and kept as it is
        assertThat(new String(record.value(), UTF_8).replace("\\uD83D\\uDE00", "\uD83D\uDE00"))
                .isEqualTo(payload);
        assertThat(record.key()).isEqualTo(guild);
        assertThat(TopicReader.header(record, CloudEventHeaders.SUBJECT)).isEqualTo(guild);
        assertThat(TopicReader.header(record, CloudEventHeaders.ID))
                .isEqualTo("0:" + TopicReader.header(record, CloudEventHeaders.SESSION) + ":"
                        + TopicReader.header(record, CloudEventHeaders.SEQUENCE));
        stage.awaitEverythingIn(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fault\":\"drop\"}",
                "{\"fault\":\"close\",\"code\":4000}",
                "{\"fault\":\"close\",\"code\":4008}",
                "{\"fault\":\"close\",\"code\":1001}",
                "{\"fault\":\"reconnect\"}",
                "{\"fault\":\"invalid_session\",\"resumable\":true}"
            })
    void resumesAndMissesNothing(String fault) {
        // Given
        stage.awaitEverythingIn(log);
        var sessions = stage.control("/sessions").size();
        var resumed = count("shard 0 resumed in");

        // When
        stage.control("/faults", fault);
        stage.messages(20);

        // Then
        gateway.awaitLine("shard 0 resumed in \\d+ ms", resumed + 1);
        stage.messages(5);
        stage.awaitEverythingIn(log);
        assertThat(stage.control("/sessions")).hasSize(sessions);
    }

    @Test
    void tellsOfTheGapWhenTheSessionIsLost() {
        // When
        stage.awaitEverythingIn(log);
        stage.control("/faults", "{\"fault\":\"invalid_session\",\"resumable\":false}");

        // Then
        var gap = log.awaitRecord(
                any -> TopicReader.header(any, CloudEventHeaders.TYPE).equals("wayhaven.gap"));
        assertThat(gap.key()).isEqualTo("shard:0");
        assertThat(TopicReader.header(gap, CloudEventHeaders.SEQUENCE)).isEqualTo("0");
        assertThat(new String(gap.value(), UTF_8)).contains("Discord invalidated the session", "\"afterSequence\":");
        var ready = log.awaitRecord(any -> TopicReader.header(any, CloudEventHeaders.ID)
                .equals("0:" + TopicReader.header(gap, CloudEventHeaders.SESSION) + ":1"));
        assertThat(ready.partition()).isEqualTo(gap.partition());
        assertThat(ready.offset()).isGreaterThan(gap.offset());
        assertThat(gateway.metrics()).contains("wayhaven_gateway_gaps_total 1.0");
        gateway.awaitReady();
    }

    private int count(String text) {
        return (int)
                gateway.lines().stream().filter(line -> line.contains(text)).count();
    }
}
