package io.wayhaven.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child.
 *
 * @param name how it is called in messages
 * @param command program and arguments; no secrets, because other users can read them
 * @param environment added to an environment that holds no secrets of the launcher
 * @param log where its output goes, appended
 */
public record ChildCommand(String name, List<String> command, Map<String, String> environment, Path log) {
    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Without the environment, which holds secrets. */
    @Override
    public String toString() {
        return name + ": " + String.join(" ", command);
    }
}
