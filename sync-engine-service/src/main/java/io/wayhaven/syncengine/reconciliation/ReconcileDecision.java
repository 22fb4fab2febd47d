package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a command about comparisons. */
public sealed interface ReconcileDecision {

    /** The network is compared, and the answer follows. */
    record Compares(Mode mode, @Nullable DriftCause only) implements ReconcileDecision {}

    /** What becomes of differences is set. */
    record Sets(ReconcilePolicy command, UserId issuer, String answer) implements ReconcileDecision {}

    /** The answer is what is known already. */
    record Tells() implements ReconcileDecision {}

    /** Nothing happens. */
    record Refused(Refusal refusal) implements ReconcileDecision {}
}
