package io.wayhaven.contracts.event;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code discord.events.v1}.
 *
 * @param id where it stands in Discord's stream
 * @param type the CloudEvents type: {@code discord.} and the dispatch's name, or {@link #GAP_TYPE}
 * @param guild the guild it belongs to; absent for events outside guilds
 * @param time when the gateway received it
 * @param payload the dispatch's {@code d}, byte for byte as Discord sent it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared, and copying each of them would cost
public record DiscordEvent(
        DiscordEventId id, String type, @Nullable GuildId guild, Instant time, byte[] payload) {

    /** Prefix of the type of a dispatch. */
    public static final String DISPATCH_PREFIX = "discord.";

    /** Type of a {@link DeliveryGap}. */
    public static final String GAP_TYPE = "wayhaven.gap";

    /**
     * Type of an audit-log entry that was read, not pushed: as Discord returned it, and {@code guild_id}. New ones come
     * once, in order; known ones again when their {@code options.count} has changed.
     */
    public static final String AUDIT_ENTRY_TYPE = "wayhaven.audit_entry";

    /**
     * Type of the message that a guild's audit log was read to its end: {@code guild_id}, {@code at}, a time up to which
     * everything that was done has been published, and {@code upTo}, the snowflake of that time.
     */
    public static final String AUDIT_READ_TYPE = "wayhaven.audit_read";

    /**
     * Type of a piece of a guild's ban list that was read: {@code guild_id}; {@code at}, when it was asked for; {@code
     * bans}, everybody banned whose id is above {@code after} and not above {@code up_to}, each a {@code user} and a
     * {@code reason}; {@code complete} if it was the last piece; {@code audited} if the audit log is read as well.
     */
    public static final String BANS_READ_TYPE = "wayhaven.bans_read";

    /**
     * Type of a guild's list of invites that was read: {@code guild_id}; {@code at}, when it was asked for, and {@code
     * until}, when it was answered; {@code invites}, each a {@code code}, its {@code uses} and, where there are any, {@code
     * inviter_id}, {@code max_uses} and {@code expires_at}; the server's own address is one with {@code vanity}. Everybody
     * who had joined by then has been published.
     */
    public static final String INVITES_READ_TYPE = "wayhaven.invites_read";

    /** The record's key: events of one guild stay in order. */
    public String partitionKey() {
        return guild == null ? "shard:" + id.shard() : guild.toString();
    }

    /** The type as it is stored and shown: a dispatch by its own name, anything else in full. */
    public String name() {
        return type.startsWith(DISPATCH_PREFIX) ? type.substring(DISPATCH_PREFIX.length()) : type;
    }
}
