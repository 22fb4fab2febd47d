package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.GuildNetwork;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a punishment is decided on.
 *
 * @param bot the bot's own account
 * @param source the guild in which the command was given, if it is known
 * @param staff the role that it takes to give moderation commands there; null if permissions are enough
 * @param desired what is already desired of the person in the aspect that the command is about, by guild
 */
public record PunishmentState(
        UserId bot,
        Optional<Guild> source,
        @Nullable StaffRole staff,
        GuildNetwork network,
        Map<GuildId, DesiredState> desired) {

    public PunishmentState {
        desired = Map.copyOf(desired);
    }
}
