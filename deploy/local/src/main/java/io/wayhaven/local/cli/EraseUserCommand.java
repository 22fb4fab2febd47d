package io.wayhaven.local.cli;

import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.local.UserMistake;
import io.wayhaven.local.kafka.CommandSender;
import io.wayhaven.local.stack.RunningStack;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Orders that a person be erased in every server. */
@Command(
        name = "erase-user",
        description = {
            "Erases a person in every server: what they wrote and what they were called.",
            "",
            "What was done to or by them stays, by id only. It can't be undone: ./wayhaven export hands it out first."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class EraseUserCommand implements Callable<Integer> {
    @Option(names = "--user", paramLabel = "ID", required = true, description = "the person's Discord id")
    private String user = "";

    @Option(names = "--yes", description = "do it; without this nothing happens")
    private boolean confirmed;

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
        UserId person = Ids.user(user);
        RunningStack stack = RunningStack.in(data == null ? Project.dataFolder() : data);
        if (!confirmed) {
            throw new UserMistake("This can't be undone; say --yes to erase " + person + " in every server.");
        }
        new CommandSender(stack.kafka())
                .send(new EraseEverywhere(new CommandId("operator:" + UUID.randomUUID()), person, Instant.now()));
        spec.commandLine()
                .getOut()
                .println("ordered: " + person + " is being erased; an entry of the log will tell when it is done");
        return 0;
    }
}
