package io.wayhaven.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker inside this JVM, with its data in a folder that survives it.
 *
 * <p>Tests use it directly; the local stack runs it in a JVM of its own, so that it can be
 * stopped and killed like the real thing.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts a broker and returns once it serves clients.
     *
     * @throws KafkaException if the folder can't be used or a port is taken
     */
    public static EmbeddedKafka start(KafkaSettings settings) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // The broker's threads outlive the caller's class loader when a test framework closes it
        Thread.currentThread().setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            KafkaConfig config = KafkaConfig.fromProps(settings.toProperties(), false);
            format(settings, config);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(settings, server);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void format(KafkaSettings settings, KafkaConfig config) {
        try {
            Files.createDirectories(settings.folder());
            if (Files.exists(settings.folder().resolve("meta.properties"))) {
                return;
            }
            Formatter formatter = new Formatter();
            formatter
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(config.nodeId())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .addDirectory(settings.folder().toString());
            formatter.run();
        } catch (IOException e) {
            throw new KafkaException("cannot prepare the broker's folder " + settings.folder(), e);
        } catch (Exception e) {
            throw new KafkaException("cannot format the broker's folder " + settings.folder(), e);
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Stops the broker; its data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
