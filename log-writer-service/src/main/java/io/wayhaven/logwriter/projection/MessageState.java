package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param guildId 0 outside guilds
 * @param payload what it says now
 * @param revision how often it was seen to change, from 1
 * @param updatedAt when it was seen to say so
 * @param deletedAt when it was deleted; its content is kept for those who ask what it was
 */
public record MessageState(
        long id,
        long guildId,
        JsonNode payload,
        int revision,
        Instant updatedAt,
        @Nullable Instant deletedAt) {}
