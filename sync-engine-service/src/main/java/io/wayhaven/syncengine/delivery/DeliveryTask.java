package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its worker finds it.
 *
 * @param source the guild in which it was decided, by the order of roles there; null if that order wasn't looked at
 * @param guildName hostile text
 * @param guildPresent whether the bot is in the guild
 * @param version of the desired state that it carries out
 * @param desiredVersion the newest version of that desired state
 * @param banned whether a newer decision is to ban the person there, which makes everything else pointless
 * @param rights what the bot may do in the guild
 * @param known whether the person is a member there, if that is known; roles may have changed a moment ago
 * @param parkedUntil how long Discord bans nobody there who is not a member; null if it does
 * @param lastKnown what is known of the guild's real state from earlier outcomes and Discord's events, if anything; what the
 *     delivery asks for if an earlier call, of which no outcome is known, may have done it already
 * @param attempts how often Discord was called for it
 * @param reason hostile text, possibly empty
 * @param issuerName hostile text
 * @param issuedAt when the command was given, by Discord's clock
 * @param until when the punishment ends; null if it doesn't by itself
 * @param channel where it is said; null if nothing is
 * @param muteRole what muted people get in the guild; null if nobody can be muted there
 * @param createdAt when it was decided
 */
public record DeliveryTask(
        DeliveryId id,
        long caseNumber,
        CommandId command,
        @Nullable GuildId source,
        GuildId guild,
        String guildName,
        boolean guildPresent,
        UserId user,
        Action action,
        long version,
        long desiredVersion,
        boolean banned,
        BotRights rights,
        @Nullable Membership known,
        @Nullable Instant parkedUntil,
        @Nullable Action lastKnown,
        DeliveryStatus status,
        int attempts,
        int deleteMessageSeconds,
        String reason,
        @Nullable UserId issuer,
        @Nullable String issuerName,
        Instant issuedAt,
        @Nullable Instant until,
        @Nullable ChannelId channel,
        MuteRoles muteRoles,
        Instant createdAt) {}
