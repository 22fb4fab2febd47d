package io.wayhaven.contracts.command;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;

/** Sets what becomes of the guild's differences of one cause when nobody says otherwise. */
public record ReconcilePolicy(CommandContext context, DriftCause cause, DriftPolicy policy)
        implements ReconcileCommand {}
