package io.wayhaven.contracts.shard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where a shard is resumed.
 *
 * @param shard the shard's number, which is also its partition
 * @param shardCount how many shards there are
 * @param session Discord's session id
 * @param resumeUrl where Discord wants the session resumed
 * @param sequence the last sequence whose whole prefix Kafka has acknowledged
 * @param epoch rises with every owner of the shard and every new session: of two checkpoints the higher (epoch,
 *     sequence) counts
 * @param writtenAt when that was
 * @param intents the gateway intents that the session was begun with, as Discord's bit set; absent if it isn't known
 * @param membersKnown true once the session was sent the members of all its guilds; absent before
 * @see <a href="https://discord.com/developers/docs/events/gateway#resuming">Discord: resuming</a>
 */
public record ShardCheckpoint(
        int shard,
        int shardCount,
        String session,
        String resumeUrl,
        long sequence,
        long epoch,
        Instant writtenAt,
        @Nullable Long intents,
        @Nullable Boolean membersKnown) {}
