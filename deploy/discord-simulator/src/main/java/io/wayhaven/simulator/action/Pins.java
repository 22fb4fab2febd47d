package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Pinning messages. See "Pin Message" in Discord's documentation. */
public final class Pins {

    private static final int MOST = 250;

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Messages messages;

    Pins(World world, EventSink events, AuditTrail audit, Authority authority, Messages messages) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.messages = messages;
    }

    /** Pins or unpins; nothing happens where it is so already. */
    public void pin(Channel channel, Message message, long actorId, boolean on, @Nullable String reason) {
        authority.require(channel, actorId, Permission.PIN_MESSAGES);
        if (message.pinned() == on) {
            return;
        }
        long pinned =
                channel.messages().values().stream().filter(Message::pinned).count();
        if (on && pinned >= MOST) {
            throw DiscordError.of(400, 30_003, "Maximum number of pins reached for the channel (250)");
        }
        message.pinned(on);
        if (on) {
            channel.lastPin(Json.timestamp(world.now()));
        }
        ObjectNode options =
                Json.object().put("channel_id", Json.id(channel.id())).put("message_id", Json.id(message.id()));
        var action = on ? AuditAction.MESSAGE_PIN : AuditAction.MESSAGE_UNPIN;
        Guild guild = world.guildOf(channel);
        audit.leave(
                guild,
                Deed.of(action, actorId, message.author().id(), reason).with(options),
                () -> tell(channel, message, actorId, on));
    }

    private void tell(Channel channel, Message message, long actorId, boolean on) {
        messages.updated(channel, message);
        ObjectNode d = Messages.located(channel).put("last_pin_timestamp", channel.lastPin());
        events.dispatch(channel.guildId(), "CHANNEL_PINS_UPDATE", d);
        User actor = world.user(actorId);
        if (on && actor != null) {
            Message notice = messages.draft(channel, actor, Message.PINNED, "", AllowedMentions.ALL);
            notice.extras()
                    .putObject("message_reference")
                    .put("message_id", Json.id(message.id()))
                    .put("channel_id", Json.id(channel.id()))
                    .put("guild_id", Json.id(channel.guildId()));
            messages.post(channel, notice);
        }
    }
}
