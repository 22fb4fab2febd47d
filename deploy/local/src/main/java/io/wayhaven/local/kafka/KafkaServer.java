package io.wayhaven.local.kafka;

import io.wayhaven.local.process.QuietLogging;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker as a process of its own; it ends in order on SIGTERM. */
public final class KafkaServer {
    private KafkaServer() {}

    /** Arguments: folder, client port, controller port. */
    public static void main(String[] arguments) throws InterruptedException {
        QuietLogging.install();
        EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaSettings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        new CountDownLatch(1).await();
    }
}
