package io.wayhaven.local.cli;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.maintenance.PurgePreview;
import io.wayhaven.local.stack.RunningStack;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what would go. */
@Command(
        name = "purge-preview",
        description = "Tells what the next purge will delete. The log-writer purges by itself, every hour.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class PurgePreviewCommand implements Callable<Integer> {
    @Option(
            names = "--events-days",
            paramLabel = "N",
            description = "as if events were kept for N days (default: for ever, or as servers have set)")
    private @Nullable Integer eventsDays;

    @Option(
            names = "--messages-days",
            paramLabel = "N",
            description = "as if what people wrote were kept for N days (default: as long as events, or 90)")
    private @Nullable Integer messagesDays;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running system (default: .wayhaven beside the script)")
    private @Nullable Path data;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        requireDays("--events-days", eventsDays);
        requireDays("--messages-days", messagesDays);
        RunningStack stack = RunningStack.in(data == null ? Project.dataFolder() : data);
        try {
            List<String> lines = new PurgePreview(eventsDays, messagesDays).read(stack.database());
            lines.forEach(spec.commandLine().getOut()::println);
            if (lines.isEmpty()) {
                spec.commandLine().getOut().println("will delete nothing");
            }
            return 0;
        } catch (SQLException e) {
            throw new UserMistake(
                    "The database cannot be asked (SQL state " + e.getSQLState() + "); is the system still running?");
        }
    }

    private static void requireDays(String option, @Nullable Integer days) {
        if (days != null && days < 1) {
            throw new UserMistake(option + " is a number of days from 1, not " + days + ".");
        }
    }
}
