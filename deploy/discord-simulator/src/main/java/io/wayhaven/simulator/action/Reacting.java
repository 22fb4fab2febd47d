package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Reactions;

/** Reactions to messages, with their events. */
public final class Reacting {

    private static final int MOST_KINDS = 20;

    private final EventSink events;
    private final Authority authority;

    Reacting(EventSink events, Authority authority) {
        this.events = events;
        this.authority = authority;
    }

    /** Reacting like somebody before needs no permission to add reactions. */
    public void add(Channel channel, Message message, Member member, String emoji) {
        Reactions reactions = message.reactions();
        authority.require(channel, member.id(), Permission.READ_MESSAGE_HISTORY);
        if (reactions.users(emoji).isEmpty()) {
            authority.require(channel, member.id(), Permission.ADD_REACTIONS);
            if (reactions.kinds() >= MOST_KINDS) {
                throw DiscordError.of(400, 30_010, "Maximum number of reactions reached (20)");
            }
        }
        if (reactions.add(emoji, member.id())) {
            ObjectNode d = about(channel, message, emoji)
                    .put("user_id", Json.id(member.id()))
                    .put("message_author_id", Json.id(message.author().id()))
                    .put("burst", false)
                    .put("type", 0);
            d.set("member", member.toJson());
            events.dispatch(channel.guildId(), "MESSAGE_REACTION_ADD", d);
        }
    }

    /** Takes a reaction back; somebody else's needs MANAGE_MESSAGES. */
    public void remove(Channel channel, Message message, long actorId, long userId, String emoji) {
        if (actorId != userId) {
            authority.require(channel, actorId, Permission.MANAGE_MESSAGES);
        }
        if (message.reactions().remove(emoji, userId)) {
            ObjectNode d = about(channel, message, emoji)
                    .put("user_id", Json.id(userId))
                    .put("burst", false)
                    .put("type", 0);
            events.dispatch(channel.guildId(), "MESSAGE_REACTION_REMOVE", d);
        }
    }

    public void removeAll(Channel channel, Message message, long actorId) {
        authority.require(channel, actorId, Permission.MANAGE_MESSAGES);
        if (!message.reactions().isEmpty()) {
            message.reactions().clear();
            ObjectNode d = Messages.located(channel).put("message_id", Json.id(message.id()));
            events.dispatch(channel.guildId(), "MESSAGE_REACTION_REMOVE_ALL", d);
        }
    }

    public void removeEmoji(Channel channel, Message message, long actorId, String emoji) {
        authority.require(channel, actorId, Permission.MANAGE_MESSAGES);
        if (message.reactions().remove(emoji)) {
            events.dispatch(channel.guildId(), "MESSAGE_REACTION_REMOVE_EMOJI", about(channel, message, emoji));
        }
    }

    private static ObjectNode about(Channel channel, Message message, String emoji) {
        ObjectNode d = Messages.located(channel).put("message_id", Json.id(message.id()));
        d.set("emoji", Reactions.emoji(emoji));
        return d;
    }
}
