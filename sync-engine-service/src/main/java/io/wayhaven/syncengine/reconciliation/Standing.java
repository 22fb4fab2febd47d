package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that tells whether a person stands in a guild as was decided.
 *
 * @param desired what was decided for the guild, if anything was
 * @param incoming what is decided elsewhere and travels here, if anything is
 * @param punished what Discord says
 * @param until when that ends by Discord, of itself; null if it doesn't
 * @param observedAt when Discord said it
 */
public record Standing(
        GuildId guild,
        UserId user,
        @Nullable Desired desired,
        @Nullable Incoming incoming,
        boolean punished,
        @Nullable Instant until,
        Instant observedAt) {}
