package io.wayhaven.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the children when the launcher dies without having done so itself, under SIGKILL for instance.
 *
 * <p>A small shell process holds the list of children. Its standard input is a pipe from the launcher: when the launcher
 * is gone, for whatever reason, the pipe ends, and the shell sends each child the signal noted for it. Needs nothing but
 * POSIX {@code sh}, so it works on Linux and macOS alike.
 */
public final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            children=''
            while read -r change child; do
              case "$change" in
                watch) children="$children $child" ;;
                forget)
                  kept=''
                  for each in $children; do [ "${each%%:*}" = "$child" ] || kept="$kept $each"; done
                  children="$kept" ;;
              esac
            done
            for each in $children; do kill "-${each##*:}" "${each%%:*}" 2>/dev/null; done
            exit 0
            """;

    private final Process shell;
    private final OutputStream input;

    private Guard(Process shell) {
        this.shell = shell;
        this.input = shell.getOutputStream();
    }

    /** Starts watching this JVM. */
    public static Guard start() {
        try {
            return new Guard(new ProcessBuilder("sh", "-c", SCRIPT, "wayhaven-guard")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the guard of the child processes", e);
        }
    }

    /**
     * The child is to get this signal if the launcher dies.
     *
     * @param signal a name that {@code kill} knows, such as {@code KILL}
     */
    public void watch(long pid, String signal) {
        tell("watch " + pid + ":" + signal);
    }

    /** The child has ended; its process id may soon belong to somebody else. */
    public void forget(long pid) {
        tell("forget " + pid);
    }

    private synchronized void tell(String change) {
        try {
            input.write((change + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of the child processes is gone", e);
        }
    }

    /** Ends the guard; every child still watched is ended as well. */
    @Override
    public synchronized void close() {
        try {
            input.close();
            shell.waitFor();
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
