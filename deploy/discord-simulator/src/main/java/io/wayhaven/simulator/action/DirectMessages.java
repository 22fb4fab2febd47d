package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Directs;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;

/** Direct messages between the bot and people. See "Create DM" in Discord's documentation. */
public final class DirectMessages {

    private final World world;
    private final Directs directs;
    private final EventSink events;
    private final Posting posting;
    private final Faults faults;

    DirectMessages(World world, EventSink events, Posting posting, Faults faults) {
        this.world = world;
        this.directs = world.directs();
        this.events = events;
        this.posting = posting;
        this.faults = faults;
    }

    /** Opens the channel with a person, or finds it. Whether they take messages shows only when one is sent. */
    public Channel open(long userId) {
        User user = world.user(userId);
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        if (user.bot()) {
            throw DiscordError.of(400, 50_007, "Cannot send messages to this user");
        }
        if (directs.with(userId) == null
                && faults.use(Fault.DirectMessageLimit.class, fault -> true).isPresent()) {
            throw DiscordError.of(400, 40_003, "You are opening direct messages too fast");
        }
        return directs.open(userId, world.nextId());
    }

    /** Refuses what would not reach a person: 50278 without a mutual guild, 50007 where they take no messages. */
    public void requireReach(Channel channel) {
        long userId = directs.recipient(channel);
        boolean mutual = world.guilds().values().stream()
                .anyMatch(guild -> guild.member(userId) != null && world.botIn(guild) != null);
        if (!mutual) {
            throw DiscordError.of(403, 50_278, "Cannot send messages to this user due to having no mutual guilds");
        }
        if (!directs.accepts(userId)) {
            throw DiscordError.of(403, 50_007, "Cannot send messages to this user");
        }
    }

    /** A message that is not in its channel yet. */
    public Message compose(Channel channel, User author, MessageBody body) {
        return posting.compose(channel, author, Message.DEFAULT, body.requireContent());
    }

    public void send(Channel channel, Message message) {
        channel.add(message);
        tell("MESSAGE_CREATE", message);
    }

    /** Changes a message of one's own. */
    public void edit(Channel channel, Message message, long actorId, MessageBody body) {
        requireOwn(message, actorId, 50_005, "Cannot edit a message authored by another user");
        posting.rewrite(channel, message, body);
        message.editedAt(world.now());
        tell("MESSAGE_UPDATE", message);
    }

    /** Takes back a message of one's own; 50003 for somebody else's. */
    public void delete(Channel channel, Message message, long actorId) {
        requireOwn(message, actorId, 50_003, "Cannot execute action on a DM channel");
        channel.messages().remove(message.id());
        events.dispatch(
                0,
                "MESSAGE_DELETE",
                Json.object().put("id", Json.id(message.id())).put("channel_id", Json.id(channel.id())));
    }

    private static void requireOwn(Message message, long actorId, int code, String problem) {
        if (message.author().id() != actorId) {
            throw DiscordError.of(403, code, problem);
        }
    }

    private void tell(String type, Message message) {
        events.dispatch(0, type, message.toJson().put("channel_type", Channel.DM));
    }

    /** The channel as REST shows it. */
    public ObjectNode toJson(Channel channel) {
        ObjectNode json = channel.toJson();
        User recipient = world.user(directs.recipient(channel));
        if (recipient != null) {
            json.putArray("recipients").add(recipient.toJson());
        }
        return json;
    }
}
