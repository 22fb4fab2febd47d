package io.wayhaven.logwriter.projection;

import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and how that is known.
 *
 * @param actor who; absent if nobody acts or nobody knows
 * @param confidence how sure that is
 * @param note why nobody knows, or how it is known, in plain words
 * @param auditEntryId the audit-log entry that tells it
 */
public record Attribution(
        Value.@Nullable User actor,
        Confidence confidence,
        @Nullable String note,
        @Nullable Long auditEntryId) {}
