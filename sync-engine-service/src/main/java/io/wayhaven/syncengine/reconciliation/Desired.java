package io.wayhaven.syncengine.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest decision about a person that was made for a guild.
 *
 * @param caseNumber rises with every decision
 * @param punishes whether it punishes; else it lifts
 * @param until when it ends; null if it doesn't by itself
 * @param settledAt when its carrying out last changed
 */
public record Desired(
        long caseNumber, boolean punishes, @Nullable Instant until, Carrying carrying, Instant settledAt) {}
