package io.wayhaven.logwriter.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own. */
final class LogWriterProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path output;

    private LogWriterProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with these variables, and no other settings from the environment of the tests. */
    static LogWriterProcess start(Path output, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=0",
                "-jar",
                JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WAYHAVEN_") || name.startsWith("PURGE_"));
        builder.environment().putAll(environment);
        return new LogWriterProcess(builder.start(), output);
    }

    /** Asks it to stop, as an operator would, and waits until it has. */
    void terminate() throws InterruptedException {
        assertThat(process.toHandle().destroy()).isTrue();
        awaitEnd();
    }

    /** Waits until it has ended by itself; gives its exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What it has logged so far. */
    List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
