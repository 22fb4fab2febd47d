package io.wayhaven.contracts.fact;

/** A case was opened. */
public sealed interface CaseFact extends ModerationFact permits KickIssued, TimeoutIssued, TimeoutLifted {

    /** What every case says. */
    CaseHeader header();

    @Override
    default String partitionKey() {
        return header().user().toString();
    }
}
