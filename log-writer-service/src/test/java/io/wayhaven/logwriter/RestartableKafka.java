package io.wayhaven.logwriter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Kafka broker of the test's own, which it may stop and start; fields of its type are filled with it. */
public final class RestartableKafka implements QuarkusTestResourceLifecycleManager {

    private final KafkaAndPostgresResource others = new KafkaAndPostgresResource();
    private @Nullable KafkaSettings settings;
    private @Nullable EmbeddedKafka broker;

    @Override
    public Map<String, String> start() {
        try {
            settings = KafkaSettings.onFreePorts(Files.createTempDirectory("log-writer-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startBroker();
        try (var topics = new KafkaTopics(settings.bootstrapServers())) {
            topics.ensure(Topics.all(1));
        }
        var configuration = new HashMap<>(others.start());
        configuration.put("kafka.bootstrap.servers", settings.bootstrapServers());
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RestartableKafka.class));
    }

    void startBroker() {
        broker = EmbeddedKafka.start(Objects.requireNonNull(settings));
    }

    void stopBroker() {
        Objects.requireNonNull(broker).close();
        broker = null;
    }

    @Override
    public void stop() {
        if (broker != null) {
            stopBroker();
        }
        others.stop();
        if (settings != null) {
            Folders.delete(settings.folder());
        }
    }
}
