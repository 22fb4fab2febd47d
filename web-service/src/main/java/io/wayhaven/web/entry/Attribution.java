package io.wayhaven.web.entry;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, and how that is known.
 *
 * @param actor id of the account; absent if it is unknown or nobody acts
 * @param name of the account when it happened
 * @param note why it is unknown, or how it is known, in plain words
 * @param auditEntry the audit-log entry that tells it
 */
public record Attribution(
        @Nullable Long actor,
        @Nullable String name,
        Confidence confidence,
        @Nullable String note,
        @Nullable Long auditEntry) {}
