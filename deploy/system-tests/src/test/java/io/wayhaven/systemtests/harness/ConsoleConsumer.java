package io.wayhaven.systemtests.harness;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Apache Kafka's own {@code kafka-console-consumer}, as a process of its own. */
public final class ConsoleConsumer {

    private static final String MAIN = "org.apache.kafka.tools.consumer.ConsoleConsumer";
    private static final String SEPARATOR = "\t";

    private ConsoleConsumer() {}

    /** What it prints about a record. The key has no tab in it, so the rest is the value. */
    public record Line(Map<String, String> headers, String key, String value) {

        private static Line parse(String printed) {
            String[] parts = printed.split(SEPARATOR, 3);
            Map<String, String> headers = new LinkedHashMap<>();
            Arrays.stream(parts[0].split(",")).forEach(header -> {
                String[] pair = header.split(":", 2);
                headers.put(pair[0], pair[1]);
            });
            return new Line(headers, parts[1], parts[2]);
        }
    }

    /** Reads a topic from its beginning up to the first record whose printed headers contain a text. */
    public static Line awaitLine(String bootstrapServers, String topic, String wanted, Duration limit) {
        Process consumer = start(bootstrapServers, topic);
        try {
            CompletableFuture<String> found = CompletableFuture.supplyAsync(() -> find(consumer, wanted));
            await("a record with " + wanted).atMost(limit).until(found::isDone);
            return Line.parse(found.join());
        } finally {
            consumer.destroyForcibly().onExit().join();
        }
    }

    private static Process start(String bootstrapServers, String topic) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "--bootstrap-server",
                bootstrapServers,
                "--topic",
                topic,
                "--from-beginning",
                "--property",
                "print.headers=true",
                "--property",
                "print.key=true");
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Process consumer, String wanted) {
        try (BufferedReader lines = consumer.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.contains(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the consumer ended without " + wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
