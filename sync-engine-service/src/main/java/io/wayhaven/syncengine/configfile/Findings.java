package io.wayhaven.syncengine.configfile;

import java.util.List;
import java.util.stream.Stream;

/** What was found wrong with the configuration file as it is now, each a plain sentence with its place. */
public final class Findings {

    private volatile List<String> current = List.of();

    /** The file was read anew. */
    public void replace(List<String> found) {
        current = List.copyOf(found);
    }

    /** More was found in the same file. */
    public void add(List<String> found) {
        current = Stream.concat(current.stream(), found.stream()).toList();
    }

    /** None if all is well. */
    public List<String> current() {
        return current;
    }
}
