package io.wayhaven.gateway.shard;

import org.jspecify.annotations.Nullable;

/**
 * A connection to open.
 *
 * @param shard the shard's number
 * @param shardCount how many shards there are
 * @param url where
 * @param intents what a new session is begun with, as Discord's bit set; a session that is resumed keeps its own
 * @param resume the session to continue; absent to begin a new one
 */
public record Opening(
        int shard,
        int shardCount,
        String url,
        long intents,
        @Nullable Resumption resume) {}
