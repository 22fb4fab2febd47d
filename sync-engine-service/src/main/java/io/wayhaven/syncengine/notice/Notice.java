package io.wayhaven.syncengine.notice;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be told.
 *
 * @param guildName hostile text
 * @param reason hostile text, possibly empty
 * @param until when it ends; null if it doesn't by itself
 */
public record Notice(
        long caseNumber,
        UserId user,
        Action action,
        String guildName,
        String reason,
        @Nullable Instant until) {}
