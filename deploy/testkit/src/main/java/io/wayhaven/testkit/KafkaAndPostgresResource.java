package io.wayhaven.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real broker with empty topics and a fresh PostgreSQL database for one Quarkus application under test.
 *
 * <p>Broker and server are shared by the whole test JVM and started at their first use. Sets
 * {@code kafka.bootstrap.servers} and {@code quarkus.datasource.{reactive.url,jdbc.url,username,password}}.
 *
 * <p>The resource argument {@value #SHARDS} is the number of gateway shards (default 1), which is the number of
 * partitions of {@code gateway.shards.v1}.
 */
public final class KafkaAndPostgresResource implements QuarkusTestResourceLifecycleManager {
    /** Name of the resource argument that holds the number of gateway shards. */
    public static final String SHARDS = "shards";

    private int shards = 1;

    @Override
    public void init(Map<String, String> arguments) {
        shards = Integer.parseInt(arguments.getOrDefault(SHARDS, "1"));
    }

    @Override
    public Map<String, String> start() {
        return SharedParts.ofThisJvm().prepare(shards);
    }

    /** Nothing to do: the parts serve the next test, and end with the JVM. */
    @Override
    public void stop() {}
}
