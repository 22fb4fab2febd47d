package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.guild.Guild;
import java.util.List;
import java.util.Optional;

/**
 * What a command about links is decided on.
 *
 * @param here the guild in which it was given, if it is known
 * @param other the guild that it names, if it names one that is known
 * @param adminRoles roles that may give such commands here, besides administrators
 */
public record SetupState(Optional<Guild> here, Optional<Guild> other, GuildNetwork network, List<RoleId> adminRoles) {

    public SetupState {
        adminRoles = List.copyOf(adminRoles);
    }
}
