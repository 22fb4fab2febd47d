package io.wayhaven.contracts.command;

import io.wayhaven.contracts.drift.DriftCause;
import org.jspecify.annotations.Nullable;

/**
 * Asks to mend differences between linked servers.
 *
 * @param dryRun whether only to tell what would be done
 * @param cause the only cause to mend, whatever the policy says about it; absent for all that the policy has mended
 */
public record ReconcileFix(
        CommandContext context, boolean dryRun, @Nullable DriftCause cause) implements ReconcileCommand {}
