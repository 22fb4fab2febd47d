package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Coming, going and being shown the door. */
public final class Membership {

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Voice voice;

    public Membership(World world, EventSink events, AuditTrail audit, Authority authority, Voice voice) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.voice = voice;
    }

    public void join(Guild guild, User user) {
        if (guild.bans().containsKey(user.id())) {
            throw DiscordError.of(403, 40_007, "The user is banned from this guild");
        }
        if (guild.member(user.id()) != null) {
            return;
        }
        var member = new Member(user, world.now());
        guild.members().put(user.id(), member);
        events.dispatch(guild.id(), "GUILD_MEMBER_ADD", member.toJson().put("guild_id", Json.id(guild.id())));
    }

    public void leave(Guild guild, long userId) {
        authority.member(guild, userId);
        if (userId == guild.ownerId()) {
            throw DiscordError.invalid("user", "OWNER_CANNOT_LEAVE", "An owner cannot leave their guild.");
        }
        removed(guild, userId);
    }

    public void kick(Guild guild, long actorId, long userId, @Nullable String reason) {
        authority.require(guild, actorId, Permission.KICK_MEMBERS);
        authority.requireRank(guild, actorId, authority.member(guild, userId));
        removed(guild, userId);
        audit.record(guild, AuditAction.MEMBER_KICK, actorId, userId, reason);
    }

    /** Takes a member out, if they are in, and tells of it. */
    void removed(Guild guild, long userId) {
        Member member = guild.members().remove(userId);
        if (member == null) {
            return;
        }
        voice.disconnect(guild, member);
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.set("user", member.user().toJson());
        events.dispatch(guild.id(), "GUILD_MEMBER_REMOVE", d);
    }
}
