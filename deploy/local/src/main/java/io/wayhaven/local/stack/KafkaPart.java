package io.wayhaven.local.stack;

import io.wayhaven.contracts.topic.TopicSettings;
import io.wayhaven.local.kafka.KafkaServer;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.process.Child;
import io.wayhaven.local.process.ChildCommand;
import io.wayhaven.local.process.Crash;
import io.wayhaven.local.process.JavaCommand;
import io.wayhaven.local.process.Restarts;
import io.wayhaven.local.process.Spawner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The broker in a JVM of its own. */
final class KafkaPart implements Broker {
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final KafkaSettings settings;
    private final List<TopicSettings> topics;
    private final Child child;

    KafkaPart(
            Path folder,
            Path log,
            List<TopicSettings> topics,
            Spawner spawner,
            Restarts restarts,
            Consumer<Crash> onCrash) {
        this.settings = KafkaSettings.onFreePorts(folder);
        this.topics = topics;
        List<String> command = JavaCommand.main(
                KafkaServer.class,
                HEAP_MEGABYTES,
                folder.toString(),
                String.valueOf(settings.port()),
                String.valueOf(settings.controllerPort()));
        ChildCommand childCommand = new ChildCommand("kafka", command, Map.of(), log);
        // On SIGTERM the broker closes its logs, and the next start needs no recovery
        this.child = new Child(childCommand, "TERM", spawner, restarts, onCrash, () -> {});
    }

    @Override
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void start() {
        child.start();
        try (KafkaTopics admin = new KafkaTopics(bootstrapServers())) {
            admin.ensure(topics);
        }
    }

    @Override
    public void stop() {
        child.stop(STOP_LIMIT);
    }
}
