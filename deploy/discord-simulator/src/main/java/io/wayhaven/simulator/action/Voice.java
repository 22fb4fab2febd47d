package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.VoiceState;
import io.wayhaven.simulator.world.World;

/** Joining and leaving voice channels. */
public final class Voice {

    private final World world;
    private final EventSink events;

    public Voice(World world, EventSink events) {
        this.world = world;
        this.events = events;
    }

    public void connect(Guild guild, Member member, Channel channel) {
        if (channel.type() != Channel.VOICE || channel.guildId() != guild.id()) {
            throw DiscordError.invalid("channel", "INVALID_CHANNEL", "Must be a voice channel of the guild.");
        }
        var state = new VoiceState(member.id(), channel.id(), Long.toHexString(world.nextId()), false);
        guild.voice().put(member.id(), state);
        tell(guild, member, state);
    }

    /** Takes a member out of voice; nothing happens where they are in none. */
    public void disconnect(Guild guild, Member member) {
        VoiceState left = guild.voice().remove(member.id());
        if (left != null) {
            tell(guild, member, new VoiceState(member.id(), null, left.sessionId(), left.selfMute()));
        }
    }

    private void tell(Guild guild, Member member, VoiceState state) {
        ObjectNode d = state.toJson().put("guild_id", Json.id(guild.id()));
        d.set("member", member.toJson());
        events.dispatch(guild.id(), "VOICE_STATE_UPDATE", d);
    }
}
