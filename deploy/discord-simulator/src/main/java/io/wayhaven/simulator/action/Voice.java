package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.VoiceState;
import io.wayhaven.simulator.world.World;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joining, leaving and being moved between voice channels. */
public final class Voice {

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;

    public Voice(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
    }

    /** A member joins a channel, or goes over to it from another one. */
    public void connect(Guild guild, Member member, Channel channel) {
        if (!channel.holdsVoice() || channel.guildId() != guild.id()) {
            throw DiscordError.invalid("channel", "INVALID_CHANNEL", "Must be a voice channel of the guild.");
        }
        authority.require(channel, member.id(), Permission.CONNECT);
        VoiceState now = guild.voice().get(member.id());
        enter(
                guild,
                member,
                now == null
                        ? new VoiceState(member.id(), channel.id(), Long.toHexString(world.nextId()), Set.of())
                        : now.in(channel.id()));
    }

    /** Takes a member out of voice; nothing happens where they are in none. */
    public void disconnect(Guild guild, Member member) {
        VoiceState left = guild.voice().get(member.id());
        if (left != null) {
            enter(guild, member, left.in(null));
        }
    }

    /** A member mutes or deafens themselves, shares a screen or a camera. */
    public void change(Guild guild, Member member, VoiceState.Flag flag, boolean on) {
        enter(guild, member, state(guild, member).with(flag, on));
    }

    /** A member sends an effect into the channel they are in. See "Voice Channel Effect Send". */
    public void effect(Guild guild, Member member, ObjectNode effect) {
        Long channelId = state(guild, member).channelId();
        ObjectNode d = effect.deepCopy()
                .put("channel_id", channelId == null ? null : Json.id(channelId))
                .put("guild_id", Json.id(guild.id()))
                .put("user_id", Json.id(member.id()));
        events.dispatch(guild.id(), "VOICE_CHANNEL_EFFECT_SEND", d);
    }

    /** Somebody moves a member, or disconnects them. */
    void move(Guild guild, long actorId, Member member, @Nullable Long channelId, @Nullable String reason) {
        VoiceState now = state(guild, member);
        if (Objects.equals(now.channelId(), channelId)) {
            return;
        }
        var action = channelId == null ? AuditAction.MEMBER_DISCONNECT : AuditAction.MEMBER_MOVE;
        ObjectNode details = Json.object();
        if (channelId != null) {
            details.put("channel_id", Json.id(channelId));
        }
        audit.count(guild, Deed.of(action, actorId, 0, reason), details, () -> enter(guild, member, now.in(channelId)));
    }

    /** Who moves others needs MOVE_MEMBERS where they are, and may enter where they shall go. */
    void checkMove(Guild guild, long actorId, Member member, @Nullable Long channelId) {
        VoiceState now = state(guild, member);
        Channel from = now.channelId() == null ? null : guild.channels().get(now.channelId());
        if (from != null) {
            authority.require(from, actorId, Permission.MOVE_MEMBERS);
        }
        if (channelId != null) {
            Channel to = guild.channels().get(channelId);
            if (to == null || !to.holdsVoice()) {
                throw DiscordError.unknownChannel();
            }
            authority.require(to, actorId, Permission.CONNECT);
        }
    }

    /** Tells of a member's voice as it is. */
    void tell(Guild guild, Member member) {
        VoiceState now = guild.voice().get(member.id());
        if (now != null) {
            tell(guild, member, now);
        }
    }

    /** Where a member is in voice, or 40032. */
    VoiceState state(Guild guild, Member member) {
        VoiceState state = guild.voice().get(member.id());
        if (state == null) {
            throw DiscordError.of(400, 40_032, "Target user is not connected to voice.");
        }
        return state;
    }

    private void enter(Guild guild, Member member, VoiceState state) {
        VoiceState before = guild.voice().get(member.id());
        Long left = before == null ? null : before.channelId();
        Long entered = state.channelId();
        boolean first = entered != null && empty(guild, entered);
        if (entered == null) {
            guild.voice().remove(member.id());
        } else {
            guild.voice().put(member.id(), state);
        }
        tell(guild, member, state);
        if (left != null && !left.equals(entered) && empty(guild, left)) {
            started(guild, left, false);
        }
        if (first && entered != null) {
            started(guild, entered, true);
        }
    }

    private static boolean empty(Guild guild, long channelId) {
        return guild.voice().values().stream().noneMatch(state -> Objects.equals(state.channelId(), channelId));
    }

    /** The first one in a channel starts its time, the last one out ends it. */
    private void started(Guild guild, long channelId, boolean on) {
        ObjectNode d = Json.object().put("id", Json.id(channelId)).put("guild_id", Json.id(guild.id()));
        events.dispatch(
                guild.id(),
                "VOICE_CHANNEL_START_TIME_UPDATE",
                on ? d.put("voice_start_time", world.now().getEpochSecond()) : d.putNull("voice_start_time"));
    }

    private void tell(Guild guild, Member member, VoiceState state) {
        ObjectNode d = state.toJson(member).put("guild_id", Json.id(guild.id()));
        d.set("member", member.toJson());
        events.dispatch(guild.id(), "VOICE_STATE_UPDATE", d);
    }
}
