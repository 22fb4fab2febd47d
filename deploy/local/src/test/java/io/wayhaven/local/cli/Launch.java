package io.wayhaven.local.cli;

import io.wayhaven.local.process.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the command line as a process of its own, as the script does. */
record Launch(Path project) {
    private static final List<String> INHERITED =
            List.of("DISCORD_TOKEN", "BOT_TOKEN", "KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL", "POSTGRES_HOST");

    record Result(int exitCode, String output, String errors) {}

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        return builder(environment, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            Process process = builder(environment, arguments)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = JavaCommand.main(Main.class, 192, arguments);
        command.add(1, "-Dwayhaven.project=" + project);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(INHERITED);
        builder.environment().putAll(environment);
        return builder;
    }
}
