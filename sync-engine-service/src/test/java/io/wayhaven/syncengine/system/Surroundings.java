package io.wayhaven.syncengine.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.HashMap;
import java.util.Map;

/**
 * Broker, database and Discord for one application. The shared parts live in the JVM's own class loader, in which their
 * Kafka client has to look for its plug-ins too.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private final KafkaAndPostgresResource infrastructure = new KafkaAndPostgresResource();
    private final DiscordSimulatorResource discord = new DiscordSimulatorResource();

    @Override
    public Map<String, String> start() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            var settings = new HashMap<>(infrastructure.start());
            settings.putAll(discord.start());
            return settings;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        discord.stop();
        infrastructure.stop();
    }
}
