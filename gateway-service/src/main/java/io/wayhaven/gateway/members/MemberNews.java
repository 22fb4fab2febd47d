package io.wayhaven.gateway.members;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;

/** What a dispatch says about whose members are known. */
public sealed interface MemberNews {
    /** The guild that it is about. */
    GuildId guild();

    /** GUILD_CREATE: the guild is there. Of its members it brings the bot and those in voice. */
    record Available(GuildId guild) implements MemberNews {}

    /** GUILD_DELETE: the bot is no longer in the guild, or Discord can't reach it. */
    record Gone(GuildId guild) implements MemberNews {}

    /**
     * GUILD_MEMBERS_CHUNK: part of an answer.
     *
     * @param nonce of the request
     * @param index from 0
     * @param count how many parts there are
     */
    record Chunk(GuildId guild, String nonce, int index, int count) implements MemberNews {}

    /** RATE_LIMITED: a request came too early. */
    record Limited(GuildId guild, Duration pause) implements MemberNews {}
}
