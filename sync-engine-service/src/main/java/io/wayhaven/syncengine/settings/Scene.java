package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import java.util.Map;

/** What a permitted command is decided on. */
record Scene(UserId bot, Guild guild, Map<ChannelId, Channel> channels, EffectiveSettings settings) {

    SettingsLayer own() {
        return settings.own();
    }

    SettingsLayer operators() {
        return settings.defaults().layer();
    }
}
