package io.wayhaven.contracts.id;

/**
 * Discord's 64-bit identifier. Its upper 42 bits are milliseconds since 2015-01-01T00:00:00Z.
 *
 * @see <a href="https://discord.com/developers/docs/reference#snowflakes">Discord: snowflakes</a>
 */
public sealed interface Snowflake permits ApplicationId, ChannelId, GuildId, InteractionId, RoleId, UserId, WebhookId {

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
}
