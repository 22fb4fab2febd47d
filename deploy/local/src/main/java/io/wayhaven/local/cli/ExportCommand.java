package io.wayhaven.local.cli;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.person.PersonExport;
import io.wayhaven.local.stack.RunningStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands out what is kept about a person. */
@Command(
        name = "export",
        description = "Writes everything that is kept about a person, one JSON object a line.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Option(names = "--user", paramLabel = "ID", required = true, description = "the person's Discord id")
    private String user = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where to write; readable for its owner only (default: the terminal)")
    private @Nullable Path output;

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
        PersonExport export = new PersonExport(Ids.user(user).value());
        RunningStack stack = RunningStack.in(data == null ? Project.dataFolder() : data);
        long lines = output == null ? toTerminal(export, stack) : toFile(export, stack, output);
        spec.commandLine().getErr().println(lines + " lines about " + user);
        return 0;
    }

    private long toTerminal(PersonExport export, RunningStack stack) {
        PrintWriter out = spec.commandLine().getOut();
        long lines = write(export, stack, out);
        out.flush();
        return lines;
    }

    private static long toFile(PersonExport export, RunningStack stack, Path file) {
        try {
            Files.createFile(file, OWNER_ONLY);
            try (Writer out = Files.newBufferedWriter(file)) {
                return write(export, stack, out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UserMistake("The file " + file + " exists; name another with --output FILE.");
        } catch (IOException e) {
            throw new UserMistake("The file " + file + " cannot be written; name another with --output FILE.");
        }
    }

    private static long write(PersonExport export, RunningStack stack, Appendable out) {
        try {
            return export.write(stack.database(), out);
        } catch (SQLException e) {
            throw new UserMistake(
                    "The database cannot be asked (SQL state " + e.getSQLState() + "); is the system still running?");
        }
    }
}
