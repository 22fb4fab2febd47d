package io.wayhaven.benchmarks;

import io.wayhaven.local.process.QuietLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how many events the log writer takes, one variant after the other, round by round. */
@Command(
        name = "benchmarks",
        description = "How many events per second the log writer takes. The machine should have nothing else to do.",
        mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {

    @Option(
            names = "--events",
            defaultValue = "20000",
            description = "Events of a run, of which the first three in ten warm it up (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often each variant runs (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--jar",
            defaultValue = "log-writer-service/target/quarkus-app/quarkus-run.jar",
            description = "The packaged service (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private Path jar;

    public static void main(String[] arguments) {
        QuietLogging.install();
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(jar)) {
            System.err.println(
                    "benchmarks: " + jar + " is missing; build the project first, and run this in its folder.");
            return 1;
        }
        var folder = Files.createTempDirectory("wayhaven-benchmarks");
        try (var bench = new Bench(folder, jar, events)) {
            System.out.println(rounds(bench).table());
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** One after the other within a round, so that what disturbs the machine for a while disturbs all of them. */
    private Figures rounds(Bench bench) {
        var figures = new Figures();
        for (int round = 1; round <= rounds; round++) {
            for (var variant : Variant.ALL) {
                var rate = bench.run(variant);
                figures.add(variant, rate);
                System.err.printf("round %d: %s: %,.0f events/s%n", round, variant.name(), rate);
            }
        }
        return figures;
    }

    private static void delete(Path folder) throws IOException {
        try (var content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
