package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Ban;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bans and their lifting. See "Create Guild Ban", "Remove Guild Ban" and "Bulk Guild Ban". */
public final class Bans {

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Messages messages;
    private final Membership membership;
    private final NonMemberBans nonMemberBans;

    public Bans(
            World world,
            EventSink events,
            AuditTrail audit,
            Authority authority,
            Messages messages,
            Membership membership,
            NonMemberBans nonMemberBans) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.messages = messages;
        this.membership = membership;
        this.nonMemberBans = nonMemberBans;
    }

    /** Bans a user. Banning one who is banned already changes nothing and tells nobody (assumed). */
    public void ban(Guild guild, long actorId, long userId, @Nullable String reason, long deleteSeconds) {
        authority.require(guild, actorId, Permission.BAN_MEMBERS);
        authority.requireRank(guild, actorId, guild.member(userId));
        User user = known(userId);
        if (guild.bans().containsKey(userId)) {
            return;
        }
        if (guild.member(userId) == null) {
            nonMemberBans.count(guild.id());
        }
        apply(guild, actorId, user, reason, deleteSeconds);
    }

    private void apply(Guild guild, long actorId, User user, @Nullable String reason, long deleteSeconds) {
        guild.bans().put(user.id(), new Ban(user, reason));
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.set("user", user.toJson());
        audit.leave(guild, Deed.of(AuditAction.MEMBER_BAN_ADD, actorId, user.id(), reason), () -> {
            events.dispatch(guild.id(), "GUILD_BAN_ADD", d);
            membership.removed(guild, user.id());
            if (deleteSeconds > 0) {
                messages.purge(guild, user.id(), world.now().minusSeconds(deleteSeconds));
            }
        });
    }

    /** Bans up to 200 users; those banned already or out of reach are left out. @return the ids that were banned */
    public List<Long> bulkBan(
            Guild guild, long actorId, List<Long> userIds, @Nullable String reason, long deleteSeconds) {
        authority.require(guild, actorId, Permission.BAN_MEMBERS);
        authority.require(guild, actorId, Permission.MANAGE_GUILD);
        List<Long> banned = new ArrayList<>();
        for (long userId : userIds) {
            if (guild.bans().containsKey(userId)) {
                continue;
            }
            try {
                ban(guild, actorId, userId, reason, deleteSeconds);
                banned.add(userId);
            } catch (DiscordError refused) {
                // Counted as failed by its absence
            }
        }
        return banned;
    }

    public void unban(Guild guild, long actorId, long userId, @Nullable String reason) {
        authority.require(guild, actorId, Permission.BAN_MEMBERS);
        Ban lifted = guild.bans().remove(userId);
        if (lifted == null) {
            throw DiscordError.unknownBan();
        }
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.set("user", lifted.user().toJson());
        audit.leave(
                guild,
                Deed.of(AuditAction.MEMBER_BAN_REMOVE, actorId, userId, reason),
                () -> events.dispatch(guild.id(), "GUILD_BAN_REMOVE", d));
    }

    private User known(long userId) {
        User user = world.user(userId);
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        return user;
    }
}
