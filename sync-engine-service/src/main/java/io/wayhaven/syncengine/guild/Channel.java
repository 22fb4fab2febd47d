package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A channel of a guild.
 *
 * @param name hostile text
 * @param type Discord's number of the type
 * @see <a href="https://discord.com/developers/docs/resources/channel#channel-object-channel-types">Discord: channel
 *     types</a>
 */
public record Channel(ChannelId id, String name, int type, List<Overwrite> overwrites) {

    private static final int CATEGORY = 4;

    /** Text, voice, announcement, stage: where messages can be sent. */
    private static final Set<Integer> WITH_MESSAGES = Set.of(0, 2, 5, 13);

    private static final long EVERYTHING = -1;

    public Channel {
        overwrites = List.copyOf(overwrites);
    }

    /** Whether messages can be sent to it. */
    public boolean takesMessages() {
        return WITH_MESSAGES.contains(type);
    }

    /** Whether it holds other channels. */
    public boolean isCategory() {
        return type == CATEGORY;
    }

    /**
     * What the bot may do in the channel, as a bit set.
     *
     * @see <a href="https://discord.com/developers/docs/topics/permissions#permission-overwrites">Discord: permission
     *     overwrites</a>
     */
    public long permissionsOf(UserId bot, Guild guild) {
        var permissions = guild.permissionsOf(guild.botRoles());
        if (guild.owner().equals(bot) || Permission.ADMINISTRATOR.allowedBy(permissions)) {
            return EVERYTHING;
        }
        permissions = applied(permissions, Set.of(guild.id().value()));
        permissions = applied(
                permissions,
                guild.botRoles().stream()
                        .map(RoleId::value)
                        .filter(role -> role != guild.id().value())
                        .collect(Collectors.toSet()));
        return applied(permissions, Set.of(bot.value()));
    }

    private long applied(long permissions, Set<Long> holders) {
        var allow = 0L;
        var deny = 0L;
        for (var overwrite : overwrites) {
            if (holders.contains(overwrite.holder())) {
                allow |= overwrite.allow();
                deny |= overwrite.deny();
            }
        }
        return permissions & ~deny | allow;
    }
}
