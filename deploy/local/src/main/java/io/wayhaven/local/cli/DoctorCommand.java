package io.wayhaven.local.cli;

import io.wayhaven.local.preflight.Checkup;
import io.wayhaven.local.preflight.Finding;
import io.wayhaven.local.preflight.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at everything that a start needs, and changes nothing. */
@Command(
        name = "doctor",
        description = "Looks at everything that a start and the tests need. Exits with 1 if a start would fail.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder to look at (default: .wayhaven beside the script)")
    private @Nullable Path data;

    @Option(
            names = "--web-port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "the port of the web page to look at (default: ${DEFAULT-VALUE})")
    private int webPort;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = new Checkup(
                        Project.folder(),
                        data == null ? Project.dataFolder() : data,
                        webPort,
                        Surroundings.of(Project.folder()))
                .run();
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        return findings.stream().anyMatch(Finding::preventsStart) ? 1 : 0;
    }
}
