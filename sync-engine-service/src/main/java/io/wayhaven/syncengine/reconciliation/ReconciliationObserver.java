package io.wayhaven.syncengine.reconciliation;

/** Who counts comparisons. */
public interface ReconciliationObserver {

    /** A comparison has come to its end. */
    void finished(Run run, Findings findings);
}
