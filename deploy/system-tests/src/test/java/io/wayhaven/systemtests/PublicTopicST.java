package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.systemtests.harness.ConsoleConsumer;
import io.wayhaven.systemtests.harness.EventTail;
import io.wayhaven.systemtests.harness.Minted;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody can read the events with nothing of ours: the topic speaks CloudEvents and Discord's own JSON. */
@Order(10)
@ExtendWith(OnSharedSystem.class)
class PublicTopicST {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TestedSystem system;

    PublicTopicST(TestedSystem system) {
        this.system = system;
    }

    @Test
    void showsVerbatimPayloadsAndCloudEventsHeadersToTheStockConsumer() throws JsonProcessingException {
        // Given: members in an order that nobody sorts by, a field that nobody knows, and all that is hard to keep
        String guild = system.discord().guilds().getFirst();
        ObjectNode d = SimulatorControl.JSON.createObjectNode();
        d.put("type", 0)
                .put("id", "1300000000000000001")
                .put("a_field_of_next_year", 9_007_199_254_740_993L)
                .put("content", "żółw 🐢 \"quoted\" \\ </script> \u0007 \u202e\ttab")
                .put("guild_id", guild)
                .putNull("nonce");
        d.putObject("author").put("username", "maya").put("id", "1300000000000000002");
        EventTail tail = new EventTail(system.discord());
        Instant before = Instant.now();

        // When
        system.discord().dispatch("MESSAGE_CREATE", d).join();
        Minted minted = tail.awaitFirst("MESSAGE_CREATE", LIMIT);
        String id = "%d:%s:%d"
                .formatted(
                        minted.position().shard(),
                        minted.position().session(),
                        minted.position().sequence());
        ConsoleConsumer.Line line = ConsoleConsumer.awaitLine(
                system.stack().bootstrapServers(), "discord.events.v1", "ce_id:" + id + ",", LIMIT);

        // Then
        assertThat(line.value()).isEqualTo(onTheWire(d));
        assertThat(line.key()).isEqualTo(guild);
        assertThat(line.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", id)
                .containsEntry("ce_type", "discord.MESSAGE_CREATE")
                .containsEntry("ce_subject", guild)
                .containsEntry("ce_shard", "0")
                .containsEntry("ce_session", minted.position().session())
                .containsEntry("ce_sequence", Long.toString(minted.position().sequence()))
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_source", "ce_time");
        assertThat(Instant.parse(line.headers().get("ce_time"))).isBetween(before, Instant.now());
    }

    /** Bytes as the simulator's library writes them, with half an animal in each of two escapes. */
    private static String onTheWire(ObjectNode d) throws JsonProcessingException {
        return new String(SimulatorControl.JSON.writeValueAsBytes(d), StandardCharsets.UTF_8);
    }
}
