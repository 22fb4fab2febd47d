package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened.
 *
 * @param guild where it was decided
 * @param userName what the person was called; null if nobody said
 * @param deleteMessageSeconds how far back messages are deleted; 0 where none are
 * @param until when it ends; null if it doesn't by itself
 * @param channel where it is said; null if nothing is
 * @param undoes the case that it undoes; null if none
 * @param inForce guilds in which Discord had carried it out already
 * @param deliverTo guilds in which it was to be carried out
 * @param evidence the message that it is about; null if none
 */
public record CaseOpened(
        long caseNumber,
        CommandId command,
        Action action,
        GuildId guild,
        UserId user,
        @Nullable String userName,
        String reason,
        int deleteMessageSeconds,
        @Nullable UserId issuer,
        @Nullable String issuerName,
        Origin origin,
        Instant issuedAt,
        @Nullable Instant until,
        @Nullable ChannelId channel,
        @Nullable Long undoes,
        List<GuildId> inForce,
        List<GuildId> deliverTo,
        @Nullable MessageSnapshot evidence)
        implements KeptFact {

    public CaseOpened {
        issuedAt = Times.stored(issuedAt);
        until = Times.storedOrNull(until);
        inForce = List.copyOf(inForce);
        deliverTo = List.copyOf(deliverTo);
    }
}
