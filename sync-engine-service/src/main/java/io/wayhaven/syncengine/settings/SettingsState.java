package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import java.util.Map;
import java.util.Optional;

/**
 * What a command about settings is decided on.
 *
 * @param bot the bot's own account
 * @param here the guild in which it was given, if it is known
 * @param channels the guild's channels
 * @param defaults what the operator set
 * @param own what the guild set
 */
public record SettingsState(
        UserId bot, Optional<Guild> here, Map<ChannelId, Channel> channels, Defaults defaults, SettingsLayer own) {

    public SettingsState {
        channels = Map.copyOf(channels);
    }
}
