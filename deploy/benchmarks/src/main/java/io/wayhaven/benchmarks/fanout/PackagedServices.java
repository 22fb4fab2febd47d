package io.wayhaven.benchmarks.fanout;

import io.wayhaven.local.stack.StackOptions;
import io.wayhaven.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The services that are measured, as the command line says: as they are packaged, with a simulated Discord of no guilds. */
public final class PackagedServices {

    @Option(names = "--project", defaultValue = ".", description = "The project's folder, which has been built.")
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private Path project;

    /** How they start, in a new folder. @param name what is measured @param environment their settings */
    public StackOptions options(String name, Map<String, String> environment) throws IOException {
        var folder = Files.createTempDirectory("wayhaven-" + name);
        return StackOptions.simulated(
                        project,
                        folder.resolve("data"),
                        SimulatorOptions.defaults().withScenario("empty"))
                .withEnvironment(environment);
    }
}
