package io.wayhaven.logwriter.projection;

/** Is told what the projection makes of events. */
public interface ProjectionObserver {

    /**
     * A transaction was committed.
     *
     * @param entries how many entries it added
     * @param amendments how many entries it changed, since more is known of them
     * @param failures how many events could not be understood, and became entries that say so
     */
    void projected(int entries, int amendments, int failures);
}
