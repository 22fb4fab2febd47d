package io.wayhaven.contracts.id;

import java.time.Instant;

/**
 * Discord's 64-bit identifier. Its upper 42 bits are milliseconds since 2015-01-01T00:00:00Z.
 *
 * @see <a href="https://discord.com/developers/docs/reference#snowflakes">Discord: snowflakes</a>
 */
public sealed interface Snowflake
        permits ApplicationId, ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId, WebhookId {

    /** Milliseconds from 1970 to 2015. */
    long EPOCH_MILLIS = 1_420_070_400_000L;

    /** The bits below the time. */
    int TIME_SHIFT = 22;

    /** The identifier as an unsigned 64-bit number. */
    long value();

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not an unsigned 64-bit decimal number
     */
    static long parse(String text) {
        try {
            return Long.parseUnsignedLong(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("A Discord id has digits only, such as 81384788765712384", notANumber);
        }
    }

    /** When Discord made an id, to the millisecond. */
    static Instant timeOf(long id) {
        return Instant.ofEpochMilli((id >>> TIME_SHIFT) + EPOCH_MILLIS);
    }

    /** The lowest id of a millisecond: ids made earlier are below it. */
    static long at(Instant time) {
        return (time.toEpochMilli() - EPOCH_MILLIS) << TIME_SHIFT;
    }
}
