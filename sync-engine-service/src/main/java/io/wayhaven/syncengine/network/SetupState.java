package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.guild.Guild;
import java.util.Optional;

/**
 * What a setup command is decided on.
 *
 * @param here the guild in which it was given, if it is known
 * @param other the guild that it names, if it names one that is known
 */
public record SetupState(Optional<Guild> here, Optional<Guild> other, GuildNetwork network) {

    String nameOfOther(GuildId id) {
        return other.map(Guild::name).orElse(id.toString());
    }
}
