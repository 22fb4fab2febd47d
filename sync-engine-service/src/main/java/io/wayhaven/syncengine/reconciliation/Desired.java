package io.wayhaven.syncengine.reconciliation;

import java.time.Instant;

/**
 * The newest decision about a person that was made for a guild.
 *
 * @param caseNumber rises with every decision
 * @param punishes whether it punishes; else it lifts
 * @param settledAt when its carrying out last changed
 */
public record Desired(long caseNumber, boolean punishes, Carrying carrying, Instant settledAt) {}
