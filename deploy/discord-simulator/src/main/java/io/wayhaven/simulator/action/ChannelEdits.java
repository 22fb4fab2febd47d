package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.ChannelKind;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.VoiceState;
import io.wayhaven.simulator.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creating, changing and deleting channels. See "Channel Resource" in Discord's documentation. */
public final class ChannelEdits {

    private static final int MOST_CHANNELS = 500;
    private static final int LONGEST_STATUS = 500;
    private static final Set<Integer> TYPES = Set.of(
            Channel.TEXT, Channel.VOICE, Channel.CATEGORY, Channel.NEWS, Channel.STAGE, Channel.FORUM, Channel.MEDIA);

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Voice voice;

    ChannelEdits(World world, EventSink events, AuditTrail audit, Authority authority, Voice voice) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.voice = voice;
    }

    /** A channel by its id, threads among them; 10003 where there is none. */
    public static Channel find(Guild guild, long channelId) {
        Channel channel = guild.place(channelId);
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        return channel;
    }

    public Channel create(Guild guild, long actorId, ObjectNode written, @Nullable String reason) {
        authority.require(guild, actorId, Permission.MANAGE_CHANNELS);
        int type = written.path("type").asInt(Channel.TEXT);
        if (!TYPES.contains(type)) {
            throw DiscordError.invalid("type", "BASE_TYPE_CHOICES", "Value is not a type of guild channels.");
        }
        if (guild.channels().size() >= MOST_CHANNELS) {
            throw DiscordError.of(400, 30_013, "Maximum number of guild channels reached (500)");
        }
        ChannelKind kind = ChannelKind.ofType(type);
        ObjectNode settings = Form.create(kind.fields(), kind.fresh(), written);
        requireCategory(guild, settings);
        var channel = new Channel(world.nextId(), guild.id(), type, settings);
        Overwrites.read(written.path("permission_overwrites")).forEach(channel.overwrites()::add);
        guild.channels().put(channel.id(), channel);
        world.add(channel);
        var deed = Deed.of(AuditAction.CHANNEL_CREATE, actorId, channel.id(), reason)
                .changing(Changes.between(Json.object(), audited(channel)));
        audit.leave(guild, deed, () -> tell(channel, "CHANNEL_CREATE"));
        return channel;
    }

    private static void requireCategory(Guild guild, ObjectNode settings) {
        if (settings.hasNonNull("parent_id")) {
            Channel parent = guild.channels()
                    .get(Json.snowflake(settings.get("parent_id")).orElse(0));
            if (parent == null || parent.type() != Channel.CATEGORY) {
                throw DiscordError.invalid("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
            }
        }
    }

    public void update(Channel channel, long actorId, ObjectNode written, @Nullable String reason) {
        authority.require(channel, actorId, Permission.MANAGE_CHANNELS);
        Guild guild = world.guildOf(channel);
        ObjectNode after = Form.update(ChannelKind.ofType(channel.type()).fields(), written, channel.settings());
        requireCategory(guild, after);
        ArrayNode changes = Changes.between(channel.settings(), after);
        channel.settings(after);
        if (!changes.isEmpty()) {
            var deed = Deed.of(AuditAction.CHANNEL_UPDATE, actorId, channel.id(), reason)
                    .changing(changes);
            audit.leave(guild, deed, () -> tell(channel, "CHANNEL_UPDATE"));
        }
    }

    /** Deletes a channel with its threads, webhooks and invites; who is in it is disconnected. */
    public void delete(Channel channel, long actorId, @Nullable String reason) {
        authority.require(channel, actorId, Permission.MANAGE_CHANNELS);
        Guild guild = world.guildOf(channel);
        var deed = Deed.of(AuditAction.CHANNEL_DELETE, actorId, channel.id(), reason)
                .changing(Changes.between(audited(channel), Json.object()));
        List<Long> inside = guild.voice().values().stream()
                .filter(state -> Objects.equals(state.channelId(), channel.id()))
                .map(VoiceState::userId)
                .toList();
        guild.threads().values().stream()
                .filter(thread -> thread.parentId() == channel.id())
                .toList()
                .forEach(world::remove);
        world.remove(channel);
        guild.forgetPlace(channel.id());
        audit.leave(guild, deed, () -> {
            inside.forEach(userId -> voice.disconnect(guild, authority.member(guild, userId)));
            tell(channel, "CHANNEL_DELETE");
        });
    }

    /** Sets what a voice channel says about itself. See "Set Voice Channel Status". */
    public void status(Channel channel, long actorId, @Nullable String status, @Nullable String reason) {
        if (!channel.holdsVoice()) {
            throw DiscordError.of(400, 50_024, "Cannot execute action on this channel type");
        }
        Guild guild = world.guildOf(channel);
        VoiceState own = guild.voice().get(actorId);
        boolean inside = own != null && Objects.equals(own.channelId(), channel.id());
        authority.require(channel, actorId, inside ? Permission.SET_VOICE_CHANNEL_STATUS : Permission.MANAGE_CHANNELS);
        if (status != null && status.length() > LONGEST_STATUS) {
            throw DiscordError.invalid("status", "BASE_TYPE_MAX_LENGTH", "Must be 500 or fewer in length.");
        }
        ObjectNode d = Json.object()
                .put("id", Json.id(channel.id()))
                .put("guild_id", Json.id(guild.id()))
                .put("status", status);
        var action = status == null ? AuditAction.VOICE_CHANNEL_STATUS_DELETE : AuditAction.VOICE_CHANNEL_STATUS_CREATE;
        Deed deed = Deed.of(action, actorId, channel.id(), reason);
        audit.leave(
                guild,
                status == null ? deed : deed.with(Json.object().put("status", status)),
                () -> events.dispatch(guild.id(), "VOICE_CHANNEL_STATUS_UPDATE", d));
    }

    private static ObjectNode audited(Channel channel) {
        ObjectNode told = channel.toJson();
        told.remove(List.of("id", "guild_id", "last_message_id", "parent_id", "position"));
        return told;
    }

    private void tell(Channel channel, String type) {
        events.dispatch(channel.guildId(), type, channel.toJson());
    }
}
