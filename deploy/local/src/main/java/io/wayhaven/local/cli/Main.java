package io.wayhaven.local.cli;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.process.QuietLogging;
import io.wayhaven.local.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The entry point. Exit codes: 0 done, 1 something has to be put right first, 2 not understood. */
@Command(
        name = "wayhaven",
        description = "An event log and a moderation network for Discord communities, on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            UpCommand.class,
            DoctorCommand.class,
            InviteUrlCommand.class,
            ExportCommand.class,
            EraseUserCommand.class,
            MaintainCommand.class,
            ReplayCommand.class
        },
        footer = {"", "And ./wayhaven test, which builds everything and runs all tests (./wayhaven test --help)."})
public final class Main implements Runnable {
    private static final int MISTAKE = 1;
    private static final int MISUNDERSTOOD = 2;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        QuietLogging.install();
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setParameterExceptionHandler((mistake, given) -> misunderstood(mistake));
        commandLine.setExecutionExceptionHandler((failure, where, parsed) -> failed(failure, where));
        return commandLine.execute(arguments);
    }

    private static int misunderstood(ParameterException mistake) {
        CommandLine where = mistake.getCommandLine();
        where.getErr()
                .println("wayhaven: " + mistake.getMessage() + " ("
                        + where.getCommandSpec().qualifiedName() + " --help lists what there is)");
        return MISUNDERSTOOD;
    }

    private static int failed(Exception failure, CommandLine where) {
        switch (failure) {
            case UserMistake mistake -> where.getErr().println("wayhaven: " + mistake.getMessage());
            case StackFailure part -> where.getErr().println("wayhaven: " + part.getMessage());
            default -> {
                where.getErr().println("wayhaven: a fault in Wayhaven itself; please report it with these lines:");
                failure.printStackTrace(where.getErr());
            }
        }
        return MISTAKE;
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"wayhaven " + (version == null ? "(not packaged)" : version)};
        }
    }
}
