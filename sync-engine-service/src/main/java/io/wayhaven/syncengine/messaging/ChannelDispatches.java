package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.GuildChange;
import io.wayhaven.syncengine.guild.Overwrite;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about channels.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#channels">Discord: channel events</a>
 */
final class ChannelDispatches {

    private ChannelDispatches() {}

    record OverwritePart(long id, long allow, long deny) {}

    record ChannelPart(
            ChannelId id,
            @Nullable String name,
            int type,
            @JsonProperty("permission_overwrites") @Nullable List<OverwritePart> overwrites) {

        Channel channel() {
            return new Channel(
                    id,
                    Objects.requireNonNullElse(name, ""),
                    type,
                    Objects.requireNonNullElse(overwrites, List.<OverwritePart>of()).stream()
                            .map(part -> new Overwrite(part.id(), part.allow(), part.deny()))
                            .toList());
        }
    }

    /** What the dispatch changes. */
    static GuildChange read(DiscordEvent event) {
        var guild = require(event.guild(), "guild id");
        var channel = DispatchPayload.read(event, ChannelPart.class).channel();
        return switch (event.name()) {
            case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> new GuildChange.ChannelSaved(guild, channel);
            case "CHANNEL_DELETE" -> new GuildChange.ChannelDeleted(guild, channel.id());
            default -> throw new IllegalArgumentException(event.name() + " is no dispatch about a channel");
        };
    }
}
