package io.wayhaven.syncengine;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.syncengine.store.replay.ReplayTool;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The entry point: the service, or with the argument {@code replay} what rebuilds its tables. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** Runs the service until it is stopped, or the tool until it is done. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(ReplayTool.NAME)) {
            var tool = new ReplayTool(
                    new Environment(System::getenv), printing(FileDescriptor.out), printing(FileDescriptor.err));
            System.exit(tool.run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(arguments);
    }

    private static PrintStream printing(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
