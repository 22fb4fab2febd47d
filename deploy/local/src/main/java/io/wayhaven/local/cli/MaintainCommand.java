package io.wayhaven.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Looks after what is kept. */
@Command(
        name = "maintain",
        description = "Looks after what is kept.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = PurgePreviewCommand.class)
final class MaintainCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    /** Without a command: the help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
