package io.wayhaven.simulator.action;

import io.wayhaven.simulator.fault.AuditOrder;
import java.time.Duration;

/**
 * When audit entries are written and told of.
 *
 * @param written how long after an action its entry is written and told of
 * @param order when a share of entries is told of
 * @param delay by how much that is earlier or later
 * @param share the share, from 0 to 1; the others are told of as usual
 */
public record AuditTiming(Duration written, AuditOrder order, Duration delay, double share) {

    /** At once, right after the events of what was done. */
    public static AuditTiming defaults() {
        return new AuditTiming(Duration.ZERO, AuditOrder.USUAL, Duration.ZERO, 1);
    }

    public AuditTiming withWritten(Duration changed) {
        return new AuditTiming(changed, order, delay, share);
    }

    /** Tells of a share of entries in another order. */
    public AuditTiming withOrder(AuditOrder changed, Duration by, double changedShare) {
        return new AuditTiming(written, changed, by, changedShare);
    }
}
