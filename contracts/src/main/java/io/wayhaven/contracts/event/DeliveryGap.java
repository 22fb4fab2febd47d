package io.wayhaven.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interval that Discord did not deliver: a session could not be resumed and a new one was begun.
 *
 * @param shard the shard's number
 * @param previousSession the session that was lost
 * @param afterSequence the last sequence of it that was kept
 * @param since when its last dispatch was received or, after a takeover, checkpointed
 * @param until when the new session was begun
 * @param reason why it could not be resumed
 * @param shardCount out of how many shards the one of a guild is to be told, {@code (guild >> 22) % shardCount}. If their
 *     number was changed it is the smaller one: only shards that there were before have a gap to tell, and each guild
 *     belongs to one of those. Absent from records that were written before it was told
 * @see <a href="https://discord.com/developers/docs/events/gateway#sharding">Discord: sharding</a>
 */
public record DeliveryGap(
        int shard,
        @Nullable String previousSession,
        long afterSequence,
        Instant since,
        Instant until,
        String reason,
        @Nullable Integer shardCount) {}
