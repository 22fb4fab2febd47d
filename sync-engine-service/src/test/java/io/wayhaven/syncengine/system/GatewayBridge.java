package io.wayhaven.syncengine.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.testkit.DispatchSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Stands in for the gateway: every dispatch of the simulator goes to Kafka, verbatim. */
final class GatewayBridge implements AutoCloseable {

    private final Records records;
    private final BlockingQueue<JsonNode> interactions = new LinkedBlockingQueue<>();
    private final DispatchSocket socket;

    GatewayBridge(Simulated discord, Records records) {
        this.records = records;
        this.socket = new DispatchSocket(discord.gateway(), discord.token(), this::take);
    }

    /** The next interaction that somebody started. */
    JsonNode nextInteraction() throws InterruptedException {
        var next = interactions.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("nobody used a command");
        }
        return next;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void take(DiscordEvent event, JsonNode payload) {
        if (event.name().equals("INTERACTION_CREATE")) {
            interactions.add(payload);
        }
        records.send(new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                null,
                null,
                event.partitionKey(),
                event.payload(),
                DiscordEventCodec.headers(event)));
    }
}
