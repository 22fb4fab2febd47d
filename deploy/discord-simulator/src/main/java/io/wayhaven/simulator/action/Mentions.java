package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a message's content mentions, as far as that pings. */
public final class Mentions {

    private static final Pattern USER = Pattern.compile("<@!?(\\d{1,20})>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,20})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    private final World world;

    Mentions(World world) {
        this.world = world;
    }

    /** Notes on a message whom its content mentions. */
    void note(Channel channel, Message message, AllowedMentions allowed) {
        message.mentions().clear();
        message.mentionedRoles().clear();
        Matcher users = USER.matcher(message.content());
        while (users.find()) {
            User mentioned = world.user(Json.snowflake(users.group(1)).orElse(0));
            if (mentioned != null
                    && allowed.user(mentioned.id())
                    && !message.mentions().contains(mentioned)) {
                message.mentions().add(mentioned);
            }
        }
        if (channel.isDirect()) {
            return;
        }
        Guild guild = world.guildOf(channel);
        boolean free = mayMentionAnybody(guild, channel, message.author());
        Matcher roles = ROLE.matcher(message.content());
        while (roles.find()) {
            Role role = guild.roles().get(Json.snowflake(roles.group(1)).orElse(0));
            if (role != null
                    && allowed.role(role.id())
                    && (free || role.mentionable())
                    && !message.mentionedRoles().contains(role.id())) {
                message.mentionedRoles().add(role.id());
            }
        }
        message.mentionsEveryone(free
                && allowed.everyone()
                && EVERYONE.matcher(message.content()).find());
    }

    /** Webhooks are no members and may mention anybody (assumed). */
    private boolean mayMentionAnybody(Guild guild, Channel channel, User author) {
        Member member = guild.member(author.id());
        return member == null || Permission.MENTION_EVERYONE.in(Permissions.in(guild, channel, member, world.now()));
    }

    /** Whom a message pings: {@code {users, roles, everyone}}. */
    public static ObjectNode pings(Message message) {
        ObjectNode pings = Json.object();
        pings.set("users", Json.ids(message.mentions().stream().map(User::id).toList()));
        pings.set("roles", Json.ids(message.mentionedRoles()));
        return pings.put("everyone", message.mentionsEveryone());
    }
}
