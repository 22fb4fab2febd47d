package io.wayhaven.gateway.members;

import io.wayhaven.contracts.id.GuildId;

/**
 * A request for all members of a guild.
 *
 * @param nonce comes back with every part of the answer; at most 32 bytes
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#request-guild-members">Discord: request guild
 *     members</a>
 */
public record MemberRequest(GuildId guild, String nonce) {}
