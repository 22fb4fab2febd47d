package io.wayhaven.local.cli;

import io.wayhaven.local.stack.RunningStack;
import io.wayhaven.local.stack.ServiceTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds what is stored of cases from the facts. */
@Command(
        name = "replay",
        description = {
            "Folds the facts that are kept about cases, compares what they tell with what is stored, and replaces the rows"
                    + " that differ.",
            "",
            "Nothing is sent to Discord. It works while the system runs: decisions wait for as long as rows are replaced."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    @Option(
            names = "--projection",
            paramLabel = "NAME",
            required = true,
            description = "what to rebuild: cases, amendments, desired-state, expiry, deliveries, or all")
    private String projection = "";

    @Option(names = "--check", description = "only compare; the exit code is 3 if something differs")
    private boolean check;

    @Option(names = "--user", paramLabel = "ID", description = "only what is about this person")
    private @Nullable String user;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running system (default: .wayhaven beside the script)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of("--projection", projection));
        if (check) {
            arguments.add("--check");
        }
        if (user != null) {
            arguments.addAll(List.of("--user", Ids.user(user).toString()));
        }
        RunningStack stack = RunningStack.in(data == null ? Project.dataFolder() : data);
        return new ServiceTool(Project.folder(), stack.database()).replay(arguments);
    }
}
