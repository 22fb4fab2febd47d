package io.wayhaven.contracts.settings;

/** What is kept for a time of its own. */
public enum RetentionClass {
    /** What people wrote: contents, attachments, edits. */
    MESSAGES,
    /** Everything else that Discord told. */
    EVENTS
}
