package io.wayhaven.syncengine.system;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Short waits, and a configuration file of its own. */
public final class WithConfigFile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            var overrides = new HashMap<>(new QuickRetries().getConfigOverrides());
            overrides.put(
                    "wayhaven.config-file",
                    Files.createTempDirectory("wayhaven").resolve("config.json").toString());
            return overrides;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file() {
        return Path.of(Simulated.property("wayhaven.config-file"));
    }
}
