package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest decision about a person that another guild has made, that still counts there, and that travels to the guild
 * as guilds are linked now.
 *
 * @param source where it was made
 * @param until when it ends; null if it doesn't by itself
 */
public record Incoming(
        long caseNumber,
        GuildId source,
        boolean punishes,
        @Nullable Instant until) {}
