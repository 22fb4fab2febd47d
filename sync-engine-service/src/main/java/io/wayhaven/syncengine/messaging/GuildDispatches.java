package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.guild.GuildChange;
import io.wayhaven.syncengine.guild.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about guilds.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#guilds">Discord: guild events</a>
 */
final class GuildDispatches {

    record UserPart(UserId id) {}

    record ReadyPart(@Nullable UserPart user) {}

    record MemberPart(@Nullable UserPart user, @Nullable List<RoleId> roles) {}

    record RolePart(RoleId id, String name, int position, long permissions) {

        Role role() {
            return new Role(id, name, position, permissions);
        }
    }

    record GuildPart(
            @Nullable String name,
            @JsonProperty("owner_id") @Nullable UserId ownerId,
            @Nullable List<RolePart> roles,
            @Nullable List<MemberPart> members,
            @Nullable List<ChannelDispatches.ChannelPart> channels,
            @Nullable Boolean unavailable) {

        boolean isUnavailable() {
            return Boolean.TRUE.equals(unavailable);
        }
    }

    record RoleChangePart(
            @Nullable RolePart role,
            @JsonProperty("role_id") @Nullable RoleId roleId) {}

    /** The bot's own account, from READY. */
    UserId self(DiscordEvent ready) {
        return require(DispatchPayload.read(ready, ReadyPart.class).user(), "user")
                .id();
    }

    /** What the dispatch changes; empty if nothing that is kept. */
    Optional<GuildChange> read(DiscordEvent event, UserId self) {
        var guild = require(event.guild(), "guild id");
        return switch (event.name()) {
            case "GUILD_CREATE", "GUILD_UPDATE" -> seen(event, guild, self);
            // Unavailable is an outage at Discord: the bot is still in the guild
            case "GUILD_DELETE" ->
                DispatchPayload.read(event, GuildPart.class).isUnavailable()
                        ? Optional.empty()
                        : Optional.of(new GuildChange.Left(guild));
            case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" ->
                Optional.of(new GuildChange.RoleSaved(
                        guild,
                        require(
                                        DispatchPayload.read(event, RoleChangePart.class)
                                                .role(),
                                        "role")
                                .role()));
            case "GUILD_ROLE_DELETE" ->
                Optional.of(new GuildChange.RoleDeleted(
                        guild,
                        require(
                                DispatchPayload.read(event, RoleChangePart.class)
                                        .roleId(),
                                "role_id")));
            case "GUILD_MEMBER_UPDATE" ->
                botRoles(List.of(DispatchPayload.read(event, MemberPart.class)), self)
                        .map(roles -> new GuildChange.BotRoles(guild, roles));
            default -> throw new IllegalArgumentException(event.name() + " is no dispatch about a guild");
        };
    }

    private static Optional<GuildChange> seen(DiscordEvent event, GuildId guild, UserId self) {
        var part = DispatchPayload.read(event, GuildPart.class);
        if (part.isUnavailable()) {
            return Optional.empty();
        }
        var members = part.members() == null ? List.<MemberPart>of() : part.members();
        return Optional.of(new GuildChange.Seen(
                guild,
                require(part.name(), "name"),
                require(part.ownerId(), "owner_id"),
                require(part.roles(), "roles").stream().map(RolePart::role).toList(),
                botRoles(members, self).orElse(null),
                part.channels() == null
                        ? null
                        : part.channels().stream()
                                .map(ChannelDispatches.ChannelPart::channel)
                                .toList()));
    }

    private static Optional<List<RoleId>> botRoles(List<MemberPart> members, UserId self) {
        return members.stream()
                .filter(member -> member.user() != null && member.user().id().equals(self))
                .map(member -> member.roles() == null ? List.<RoleId>of() : member.roles())
                .findFirst();
    }
}
