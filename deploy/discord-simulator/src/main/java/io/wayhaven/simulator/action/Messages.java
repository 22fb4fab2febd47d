package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages and reactions, with their events. */
public final class Messages {

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Mentions mentions;

    public Messages(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.mentions = new Mentions(world);
    }

    /** A new message that is not in its channel yet. */
    public Message draft(Channel channel, User author, int type, String content, AllowedMentions allowed) {
        var message = new Message(world.nextId(), channel.id(), author, type, content);
        mentions.note(channel, message, allowed);
        return message;
    }

    /** Notes anew whom a message mentions. */
    void mention(Channel channel, Message message, AllowedMentions allowed) {
        mentions.note(channel, message, allowed);
    }

    /** Puts a message into its channel. @return whether it was minted for any session */
    public boolean post(Channel channel, Message message) {
        channel.add(message);
        if (channel.isThread()) {
            countIn(channel);
        }
        return events.dispatch(channel.guildId(), "MESSAGE_CREATE", event(channel, message));
    }

    /** A message in a thread is counted, and opens one that was archived. */
    private void countIn(Channel thread) {
        ObjectNode settings = thread.settings();
        settings.put("message_count", settings.path("message_count").asInt() + 1)
                .put("total_message_sent", settings.path("total_message_sent").asInt() + 1);
        if (thread.archived()) {
            settings.withObjectProperty("thread_metadata").put("archived", false);
            events.dispatch(thread.guildId(), "THREAD_UPDATE", thread.toJson());
        }
    }

    /** A person writes. @return whether the event was minted for any session */
    public boolean say(Channel channel, Member member, String content) {
        authority.requireSpeech(channel, member.id());
        return post(channel, draft(channel, member.user(), Message.DEFAULT, content, AllowedMentions.ALL));
    }

    /** Tells of a message whose content was changed. */
    public boolean edited(Channel channel, Message message) {
        message.editedAt(world.now());
        return updated(channel, message);
    }

    public boolean updated(Channel channel, Message message) {
        return events.dispatch(channel.guildId(), "MESSAGE_UPDATE", event(channel, message));
    }

    /**
     * Deletes a message; somebody else's needs MANAGE_MESSAGES and leaves an audit entry, unless a bot does it.
     *
     * @return whether it was minted for any session
     */
    public boolean delete(Channel channel, Message message, long actorId, @Nullable String reason) {
        Guild guild = world.guildOf(channel);
        boolean own = message.author().id() == actorId;
        if (!own) {
            authority.require(channel, actorId, Permission.MANAGE_MESSAGES);
        }
        channel.messages().remove(message.id());
        ObjectNode d = located(channel).put("id", Json.id(message.id()));
        Member actor = guild.member(actorId);
        if (own || actor != null && actor.user().bot()) {
            return events.dispatch(channel.guildId(), "MESSAGE_DELETE", d);
        }
        boolean[] minted = new boolean[1];
        audit.count(
                guild,
                Deed.of(AuditAction.MESSAGE_DELETE, actorId, message.author().id(), reason),
                Json.object().put("channel_id", Json.id(channel.id())),
                () -> minted[0] = events.dispatch(channel.guildId(), "MESSAGE_DELETE", d));
        return minted[0];
    }

    /** Deletes several at once. See "Bulk Delete Messages". */
    public void bulkDelete(Channel channel, List<Long> ids, long actorId, @Nullable String reason) {
        authority.require(channel, actorId, Permission.MANAGE_MESSAGES);
        List<Long> present =
                ids.stream().filter(channel.messages()::containsKey).toList();
        ObjectNode options = Json.object().put("count", Integer.toString(present.size()));
        audit.leave(
                world.guildOf(channel),
                Deed.of(AuditAction.MESSAGE_BULK_DELETE, actorId, channel.id(), reason)
                        .with(options),
                () -> removeAll(channel, present));
    }

    /** Deletes what a banned user wrote since a moment. */
    void purge(Guild guild, long authorId, Instant since) {
        for (Channel channel : guild.channels().values()) {
            List<Long> theirs = new ArrayList<>();
            for (Message message : channel.messages().values()) {
                boolean recent = Snowflakes.timeOf(message.id()).isAfter(since);
                if (recent && message.author().id() == authorId) {
                    theirs.add(message.id());
                }
            }
            removeAll(channel, theirs);
        }
    }

    private void removeAll(Channel channel, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(channel.messages()::remove);
        ObjectNode d = located(channel);
        ArrayNode array = Json.ids(ids);
        d.set("ids", array);
        events.dispatch(channel.guildId(), "MESSAGE_DELETE_BULK", d);
    }

    public boolean typing(Channel channel, Member member) {
        ObjectNode d = located(channel)
                .put("user_id", Json.id(member.id()))
                .put("timestamp", world.now().getEpochSecond());
        d.set("member", member.toJson());
        return events.dispatch(channel.guildId(), "TYPING_START", d);
    }

    /** The message with what only its events carry. */
    private ObjectNode event(Channel channel, Message message) {
        ObjectNode d =
                message.toJson().put("guild_id", Json.id(channel.guildId())).put("channel_type", channel.type());
        Member member = world.guildOf(channel).member(message.author().id());
        if (member != null) {
            d.set("member", member.withoutUser());
        }
        return d;
    }

    static ObjectNode located(Channel channel) {
        return Json.object().put("channel_id", Json.id(channel.id())).put("guild_id", Json.id(channel.guildId()));
    }

    /** The message in a channel, or 10008. */
    public static Message find(Channel channel, long messageId) {
        Message message = channel.message(messageId);
        if (message == null) {
            throw DiscordError.unknownMessage();
        }
        return message;
    }
}
