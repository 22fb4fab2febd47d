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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** 40007 for those who are banned. */
    void requireWelcome(Guild guild, User user) {
        if (guild.bans().containsKey(user.id())) {
            throw DiscordError.of(403, 40_007, "The user is banned from this guild");
        }
    }

    /** A new member has to pass the screening first. */
    public void knock(Guild guild, User user) {
        join(guild, user, true);
    }

    public void join(Guild guild, User user) {
        join(guild, user, false);
    }

    private void join(Guild guild, User user, boolean pending) {
        requireWelcome(guild, user);
        if (guild.member(user.id()) != null) {
            return;
        }
        var member = new Member(user, world.now());
        member.pending(pending);
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
        audit.leave(guild, Deed.of(AuditAction.MEMBER_KICK, actorId, userId, reason), () -> removed(guild, userId));
    }

    /** Somebody adds another bot. */
    public void addBot(Guild guild, long actorId, User bot) {
        authority.require(guild, actorId, Permission.MANAGE_GUILD);
        audit.leave(guild, Deed.of(AuditAction.BOT_ADD, actorId, bot.id(), null), () -> join(guild, bot));
    }

    /**
     * Takes out who has been a member for longer and has no role but those named; activity is not simulated. See "Begin
     * Guild Prune".
     *
     * @return how many, or how many it would be
     */
    public int prune(
            Guild guild, long actorId, int days, Collection<Long> roles, boolean dryRun, @Nullable String reason) {
        authority.require(guild, actorId, Permission.KICK_MEMBERS);
        authority.require(guild, actorId, Permission.MANAGE_GUILD);
        Instant latest = world.now().minus(Duration.ofDays(days));
        List<Long> inactive = guild.members().values().stream()
                .filter(member -> !member.user().bot() && member.id() != guild.ownerId() && member.id() != actorId)
                .filter(member -> member.joinedAt().isBefore(latest) && roles.containsAll(member.roles()))
                .map(Member::id)
                .toList();
        if (!dryRun) {
            ObjectNode options = Json.object()
                    .put("delete_member_days", Integer.toString(days))
                    .put("members_removed", Integer.toString(inactive.size()));
            audit.leave(
                    guild,
                    Deed.of(AuditAction.MEMBER_PRUNE, actorId, 0, reason).with(options),
                    () -> inactive.forEach(userId -> removed(guild, userId)));
        }
        return inactive.size();
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
