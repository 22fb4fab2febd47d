package io.wayhaven.gateway.capture;

import io.wayhaven.contracts.id.GuildId;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as it came from Discord.
 *
 * @param type Discord's name of it, such as {@code MESSAGE_CREATE}
 * @param sequence its number in the session, from 1
 * @param guild the guild it belongs to; absent for dispatches outside guilds
 * @param payload the bytes of {@code d} as received, without secrets
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared, and copying each of them would cost
public record Dispatch(String type, long sequence, @Nullable GuildId guild, byte[] payload) {}
