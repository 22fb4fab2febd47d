package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.reply.ReplyTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, where, and how the answer gets back.
 *
 * @param id the same for every copy of the same request
 * @param guild where the command was given
 * @param issuer who gave it; absent if Discord didn't tell, which happens to native origins only
 * @param origin by which way it came
 * @param issuedAt when it was given, by Discord's clock
 * @param replyTo the interaction to answer, if somebody waits for an answer
 */
public record CommandContext(
        CommandId id,
        GuildId guild,
        @Nullable Issuer issuer,
        Origin origin,
        Instant issuedAt,
        @Nullable ReplyTo replyTo) {}
