package io.wayhaven.logwriter.interpretation;

import java.time.Instant;

/** The time in ids. */
final class Snowflakes {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private Snowflakes() {}

    /**
     * When the thing of this id came to be.
     *
     * @see <a href="https://discord.com/developers/docs/reference#snowflakes">Discord: snowflakes</a>
     */
    static Instant time(long id) {
        return Instant.ofEpochMilli((id >>> 22) + DISCORD_EPOCH);
    }
}
