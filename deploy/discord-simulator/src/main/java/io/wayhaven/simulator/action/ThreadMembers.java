package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.World;

/** Who is in a thread. See "Add Thread Member" in Discord's documentation. */
public final class ThreadMembers {

    private static final int MOST_COUNTED = 50;

    private final World world;
    private final EventSink events;
    private final Authority authority;

    ThreadMembers(World world, EventSink events, Authority authority) {
        this.world = world;
        this.events = events;
        this.authority = authority;
    }

    /** Somebody joins, or is added by somebody who may write there; nothing happens where they are in. */
    public void add(Channel thread, long actorId, long userId) {
        requireOpen(thread);
        Guild guild = world.guildOf(thread);
        Member member = authority.member(guild, userId);
        if (actorId == userId) {
            authority.require(guild, actorId, Permission.VIEW_CHANNEL);
        } else {
            authority.require(thread, actorId, Permission.SEND_MESSAGES_IN_THREADS);
        }
        if (!thread.threadMembers().add(userId)) {
            return;
        }
        ObjectNode d = update(thread);
        ObjectNode added = member(thread, userId);
        added.set("member", member.toJson());
        d.putArray("added_members").add(added.putNull("presence"));
        events.dispatch(guild.id(), "THREAD_MEMBERS_UPDATE", d);
        if (userId == world.bot().id()) {
            events.dispatch(
                    guild.id(), "THREAD_MEMBER_UPDATE", member(thread, userId).put("guild_id", Json.id(guild.id())));
        }
    }

    /** Somebody leaves, or is taken out by somebody with MANAGE_THREADS. */
    public void remove(Channel thread, long actorId, long userId) {
        requireOpen(thread);
        if (actorId != userId) {
            authority.require(thread, actorId, Permission.MANAGE_THREADS);
        }
        if (thread.threadMembers().remove(userId)) {
            ObjectNode d = update(thread);
            d.putArray("removed_member_ids").add(Json.id(userId));
            events.dispatch(thread.guildId(), "THREAD_MEMBERS_UPDATE", d);
        }
    }

    private static void requireOpen(Channel thread) {
        if (!thread.isThread()) {
            throw DiscordError.of(400, 50_024, "Cannot execute action on this channel type");
        }
        if (thread.archived()) {
            throw DiscordError.of(400, 50_083, "Thread is archived");
        }
    }

    private static ObjectNode update(Channel thread) {
        return Json.object()
                .put("id", Json.id(thread.id()))
                .put("guild_id", Json.id(thread.guildId()))
                .put(
                        "member_count",
                        Math.min(MOST_COUNTED, thread.threadMembers().size()));
    }

    /** See "Thread Member Object". */
    public ObjectNode member(Channel thread, long userId) {
        return Json.object()
                .put("id", Json.id(thread.id()))
                .put("user_id", Json.id(userId))
                .put("join_timestamp", Json.timestamp(world.now()))
                .put("flags", 1);
    }
}
