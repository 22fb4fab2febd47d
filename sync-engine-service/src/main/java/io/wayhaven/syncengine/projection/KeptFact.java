package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.UserId;

/**
 * Something that was decided or found out about a person's case, kept for ever in the order in which it happened. Texts are
 * as they are stored elsewhere, and hostile. Types and fields are only ever added.
 */
public sealed interface KeptFact
        permits CaseOpened,
                CaseAdopted,
                CaseAmended,
                CaseNamed,
                CaseExtended,
                CaseLeftOut,
                CaseEnded,
                DeliveryConcluded {

    /** Which case. */
    long caseNumber();

    /** Whom the case is about. */
    UserId user();
}
