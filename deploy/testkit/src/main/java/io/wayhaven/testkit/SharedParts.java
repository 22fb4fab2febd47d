package io.wayhaven.testkit;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * The way to the parts that a test JVM starts once.
 *
 * <p>Quarkus loads test resources anew for every application, each time through a class loader that it closes
 * afterwards; static fields wouldn't be shared, and a broker's threads would lose their classes. The parts therefore live in
 * the JVM's own class loader, and only types of the JDK cross over.
 */
final class SharedParts {
    private final IntFunction<Map<String, String>> supplier;

    private SharedParts(IntFunction<Map<String, String>> supplier) {
        this.supplier = supplier;
    }

    @SuppressWarnings("unchecked") // the same source on both sides
    static SharedParts ofThisJvm() {
        try {
            Class<?> home =
                    Class.forName(SharedKafkaAndPostgres.class.getName(), true, ClassLoader.getSystemClassLoader());
            return new SharedParts((IntFunction<Map<String, String>>)
                    home.getMethod("supplier").invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start the shared broker and database", e);
        }
    }

    Map<String, String> prepare(int shards) {
        return supplier.apply(shards);
    }
}
