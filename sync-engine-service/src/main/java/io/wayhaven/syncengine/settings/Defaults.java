package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set for guilds that say nothing else.
 *
 * @param guild the only guild for which it holds; absent for all
 * @param logChannel where routes lead that lead nowhere else, in the guild whose channel it is
 * @param layer everything else
 */
public record Defaults(@Nullable GuildId guild, @Nullable ChannelId logChannel, SettingsLayer layer) {

    /** Says nothing. */
    public static final Defaults NONE = new Defaults(null, null, SettingsLayer.NONE);

    /** A document may lack what its writer did not know yet. */
    public Defaults {
        layer = Objects.requireNonNullElse(layer, SettingsLayer.NONE);
    }

    /** What holds for a guild. */
    Defaults of(GuildId id) {
        return guild == null || guild.equals(id) ? this : NONE;
    }
}
