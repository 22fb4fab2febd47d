package io.wayhaven.local.kafka;

import io.wayhaven.local.net.FreePorts;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a broker listens and keeps its logs.
 *
 * @param folder its data; formatted at the first start, kept afterwards
 * @param port where clients connect, on 127.0.0.1
 * @param controllerPort where the broker talks to its own controller, on 127.0.0.1
 */
public record KafkaSettings(Path folder, int port, int controllerPort) {
    /** A guild of many members arrives as one GUILD_CREATE of several megabytes. */
    public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final int NODE_ID = 1;

    /** A broker on free ports over the given folder. */
    public static KafkaSettings onFreePorts(Path folder) {
        return new KafkaSettings(folder, FreePorts.next(), FreePorts.next());
    }

    /** The client's view, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's configuration: one node that is both broker and controller. */
    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(NODE_ID));
        properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("log.dirs", folder.toString());

        // One broker: every internal topic lives once
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "8");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "4");

        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
        properties.setProperty("replica.fetch.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
        properties.setProperty("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
        properties.setProperty("log.retention.hours", String.valueOf(7 * 24));
        properties.setProperty("group.initial.rebalance.delay.ms", "0");

        // Small: it shares the machine with everything else
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.threads", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
        return properties;
    }
}
