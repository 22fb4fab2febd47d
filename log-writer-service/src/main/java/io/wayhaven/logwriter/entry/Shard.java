package io.wayhaven.logwriter.entry;

/**
 * A share of the guilds that the bot is in.
 *
 * @param number from 0
 * @param count how many shards there are
 * @see <a href="https://discord.com/developers/docs/events/gateway#sharding">Discord: sharding</a>
 */
public record Shard(int number, int count) {

    /** Whether a guild belongs to it. */
    public boolean serves(long guild) {
        return (guild >>> 22) % count == number;
    }
}
