package io.wayhaven.local.cli;

import io.wayhaven.local.stack.LocalStack;

/**
 * Stops the stack when the launcher ends, whyever it does.
 *
 * <p>Ctrl-C and SIGTERM are the normal way to end, so they exit with 0, where the JVM by itself would report the signal.
 */
final class Ending {
    private final LocalStack stack;
    private volatile boolean hasFailed;

    private Ending(LocalStack stack) {
        this.stack = stack;
    }

    static Ending of(LocalStack stack) {
        Ending ending = new Ending(stack);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::stop, "stack-stop"));
        return ending;
    }

    /** The exit code is going to be that of a failure. */
    void failed() {
        hasFailed = true;
    }

    private void stop() {
        stack.close();
        if (!hasFailed) {
            System.out.println("stopped");
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
