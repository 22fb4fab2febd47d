package io.wayhaven.contracts.kind;

/** What the {@code target_id} of an audit-log entry identifies. */
public enum AuditTarget {
    /** Nothing: the entry has no {@code target_id}, or none that says anything. */
    NOTHING,
    GUILD,
    CHANNEL,
    /** A user; for message actions, the author. */
    USER,
    ROLE,
    WEBHOOK,
    EMOJI,
    INTEGRATION,
    STAGE,
    STICKER,
    SCHEDULED_EVENT,
    THREAD,
    /** A command, or the application where all its commands are meant. */
    COMMAND,
    SOUND,
    AUTOMOD_RULE,
    ONBOARDING_PROMPT
}
