package io.wayhaven.gateway.shard;

import java.time.Duration;

/**
 * How often the bot may begin a session.
 *
 * @param total IDENTIFYs a day
 * @param remaining what is left of them
 * @param resetAfter when there are {@code total} again
 * @param maxConcurrency how many shards may identify within 5 seconds
 * @see <a href="https://discord.com/developers/docs/events/gateway#session-start-limit-object">Discord: session start
 *     limit</a>
 */
public record IdentifyLimit(int total, int remaining, Duration resetAfter, int maxConcurrency) {}
