package io.wayhaven.syncengine.reconciliation;

/** How far a decision has been carried out in a guild. */
public enum Carrying {
    /** It is on its way; what differs now is no difference yet. */
    UNDER_WAY,
    /** Discord has carried it out. */
    DONE,
    /** There was nothing to do, and there never will be. */
    SKIPPED,
    /** There was nobody to whom it could be done. */
    AWAY,
    /** Discord refused it, or it was given up. */
    FAILED
}
