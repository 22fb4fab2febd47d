package io.wayhaven.simulator.fault;

/** When bots are told of an audit entry. Discord promises no order (all of them assumed). */
public enum AuditOrder {
    /** Right after the events of what was done. */
    USUAL,
    /** Before them. */
    EARLY,
    /** A while after them. */
    LATE,
    /** Never; the entry can only be read by REST. */
    MISSING
}
