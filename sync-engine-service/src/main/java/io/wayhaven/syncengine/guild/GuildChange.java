package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that Discord told about a guild. */
public sealed interface GuildChange {

    /** The guild that changed. */
    GuildId guild();

    /**
     * The guild as a whole.
     *
     * @param botRoles the roles that the bot has there; null where the dispatch doesn't say
     * @param channels every channel; null where the dispatch doesn't say
     */
    record Seen(
            GuildId guild,
            String name,
            UserId owner,
            List<Role> roles,
            @Nullable List<RoleId> botRoles,
            @Nullable List<Channel> channels)
            implements GuildChange {
        public Seen {
            roles = List.copyOf(roles);
            botRoles = botRoles == null ? null : List.copyOf(botRoles);
            channels = channels == null ? null : List.copyOf(channels);
        }
    }

    /** The bot is no longer in the guild. */
    record Left(GuildId guild) implements GuildChange {}

    /** A role is new or different. */
    record RoleSaved(GuildId guild, Role role) implements GuildChange {}

    /** A role is gone. */
    record RoleDeleted(GuildId guild, RoleId role) implements GuildChange {}

    /** A channel is new or different. */
    record ChannelSaved(GuildId guild, Channel channel) implements GuildChange {}

    /** A channel is gone. */
    record ChannelDeleted(GuildId guild, ChannelId channel) implements GuildChange {}

    /** The bot got or lost roles. */
    record BotRoles(GuildId guild, List<RoleId> roles) implements GuildChange {
        public BotRoles {
            roles = List.copyOf(roles);
        }
    }
}
