package io.wayhaven.syncengine.wizard;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a wizard's steps are judged by.
 *
 * @param bot the bot's own account
 * @param settings what is in force; null if nothing was published yet
 * @param links the guild's, unanswered ones included
 */
public record WizardState(
        UserId bot,
        Guild guild,
        Map<ChannelId, Channel> channels,
        @Nullable GuildSettings settings,
        List<Link> links) {

    public WizardState {
        channels = Map.copyOf(channels);
        links = List.copyOf(links);
    }
}
