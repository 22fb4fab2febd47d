package io.wayhaven.contracts.fact;

/** A case was opened. */
public sealed interface CaseFact extends ModerationFact
        permits KickIssued,
                MuteIssued,
                MuteLifted,
                NoteAdded,
                SoftbanIssued,
                TimeoutIssued,
                TimeoutLifted,
                WarningIssued {

    /** What every case says. */
    CaseHeader header();

    @Override
    default String partitionKey() {
        return header().user().toString();
    }
}
