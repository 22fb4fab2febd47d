package io.wayhaven.logwriter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.Map;

/**
 * The testkit's broker and database for an application that has the Kafka extension: the parts live in the JVM's own class
 * loader, in which their Kafka client has to look for its plug-ins too.
 */
public final class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {

    private final KafkaAndPostgresResource resource = new KafkaAndPostgresResource();

    @Override
    public Map<String, String> start() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return resource.start();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        resource.stop();
    }
}
