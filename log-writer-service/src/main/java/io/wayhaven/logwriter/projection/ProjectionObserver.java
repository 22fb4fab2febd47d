package io.wayhaven.logwriter.projection;

import java.util.List;

/** Is told what the projection makes of events. */
public interface ProjectionObserver {

    /**
     * A transaction was committed.
     *
     * @param added entries that are new
     * @param amended entries of which more is known, as they are now
     * @param failures how many events could not be understood, and became entries that say so
     */
    void projected(List<Entry> added, List<Entry> amended, int failures);
}
