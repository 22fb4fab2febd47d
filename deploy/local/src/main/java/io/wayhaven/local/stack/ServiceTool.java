package io.wayhaven.local.stack;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.process.JavaCommand;
import io.wayhaven.local.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a packaged service does besides serving, on the data of a system that runs: its code knows its tables. */
public final class ServiceTool {
    private static final int HEAP_MEGABYTES = 256;

    private final Path project;
    private final DatabaseAddress database;

    public ServiceTool(Path project, DatabaseAddress database) {
        this.project = project;
        this.database = database;
    }

    /**
     * Has the sync-engine compare or rebuild its tables; it speaks on the standard streams itself.
     *
     * @return its exit code
     * @throws UserMistake if it was never built
     */
    public int replay(List<String> arguments) {
        Path jar = ServiceKind.SYNC_ENGINE.jar(project);
        if (!Files.exists(jar)) {
            throw new UserMistake("Not built yet: " + ServiceKind.SYNC_ENGINE.module()
                    + "; run mvn -Dquick -DskipTests package, or ./wayhaven up, which does.");
        }
        List<String> command = new ArrayList<>(JavaCommand.jar(jar, HEAP_MEGABYTES));
        command.add("replay");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().keySet().removeAll(Spawner.SECRETS);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password()));
        return run(builder);
    }

    private static int run(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + ServiceKind.SYNC_ENGINE.module(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
