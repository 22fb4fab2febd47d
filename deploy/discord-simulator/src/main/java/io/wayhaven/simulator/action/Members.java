package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nicknames, roles and timeouts. See "Modify Guild Member" in Discord's documentation. */
public final class Members {

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(28);
    private static final int LONGEST_NICK = 32;
    private static final Set<String> VOICE_KEYS = Set.of("mute", "deaf");

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Voice voice;

    public Members(World world, EventSink events, AuditTrail audit, Authority authority, Voice voice) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.voice = voice;
    }

    /** Changes a member in one step, or refuses all of it. */
    public Member change(Guild guild, long actorId, long userId, MemberChange change, @Nullable String reason) {
        Member member = authority.member(guild, userId);
        check(guild, actorId, member, change);
        ObjectNode before = audited(member);
        Optional<String> nick = change.nick();
        if (nick != null) {
            member.nick(nick.orElse(null));
        }
        Optional<Instant> until = change.timedOutUntil();
        if (until != null) {
            member.timedOutUntil(until.orElse(null));
        }
        if (change.mute() != null) {
            member.mute(change.mute());
        }
        if (change.deaf() != null) {
            member.deaf(change.deaf());
        }
        ArrayNode roleUpdates = Json.array();
        List<Long> roles = change.roles();
        if (roles != null) {
            noteRoles(roleUpdates, guild, member, roles);
            member.roles().clear();
            member.roles().addAll(roles);
        }
        leave(guild, actorId, member, reason, Changes.between(before, audited(member)), roleUpdates);
        Optional<Long> channel = change.voiceChannel();
        if (channel != null) {
            voice.move(guild, actorId, member, channel.orElse(null), reason);
        }
        return member;
    }

    private void leave(
            Guild guild, long actorId, Member member, @Nullable String reason, ArrayNode updates, ArrayNode roles) {
        Runnable told = () -> {
            tell(guild, member);
            if (updates.findValuesAsText("key").stream().anyMatch(VOICE_KEYS::contains)) {
                voice.tell(guild, member);
            }
        };
        if (!updates.isEmpty()) {
            var deed = Deed.of(AuditAction.MEMBER_UPDATE, actorId, member.id(), reason);
            audit.leave(guild, deed.changing(updates), told);
        }
        if (!roles.isEmpty()) {
            var deed = Deed.of(AuditAction.MEMBER_ROLE_UPDATE, actorId, member.id(), reason);
            audit.leave(guild, deed.changing(roles), updates.isEmpty() ? told : () -> {});
        }
    }

    /** What audit entries tell of a member. */
    private static ObjectNode audited(Member member) {
        return Json.object()
                .put("nick", member.nick())
                .put("communication_disabled_until", Json.nullableTimestamp(member.timedOutUntil()))
                .put("mute", member.mute())
                .put("deaf", member.deaf());
    }

    /** Gives or takes one role; nothing happens where it is so already. */
    public void role(Guild guild, long actorId, long userId, long roleId, boolean give, @Nullable String reason) {
        Member member = authority.member(guild, userId);
        if (!guild.roles().containsKey(roleId)) {
            throw DiscordError.unknownRole();
        }
        List<Long> roles = new ArrayList<>(member.roles());
        if (give && !roles.contains(roleId)) {
            roles.add(roleId);
        } else if (!give) {
            roles.remove(roleId);
        }
        requireRole(guild, actorId, roleId);
        change(guild, actorId, userId, MemberChange.roles(roles), reason);
    }

    private void check(Guild guild, long actorId, Member member, MemberChange change) {
        Optional<String> nick = change.nick();
        if (nick != null) {
            if (nick.orElse("").length() > LONGEST_NICK) {
                throw DiscordError.invalid("nick", "BASE_TYPE_BAD_LENGTH", "Must be 32 or fewer in length.");
            }
            boolean own = actorId == member.id();
            authority.require(guild, actorId, own ? Permission.CHANGE_NICKNAME : Permission.MANAGE_NICKNAMES);
            if (!own) {
                authority.requireRank(guild, actorId, member);
            }
        }
        Optional<Instant> until = change.timedOutUntil();
        if (until != null) {
            checkTimeout(guild, actorId, member, until.orElse(null));
        }
        checkVoice(guild, actorId, member, change);
        List<Long> roles = change.roles();
        if (roles != null) {
            Set<Long> changed = new LinkedHashSet<>(roles);
            changed.removeAll(member.roles());
            Set<Long> taken = new LinkedHashSet<>(member.roles());
            taken.removeAll(roles);
            changed.addAll(taken);
            authority.require(guild, actorId, Permission.MANAGE_ROLES);
            changed.forEach(roleId -> requireRole(guild, actorId, roleId));
        }
    }

    private void checkVoice(Guild guild, long actorId, Member member, MemberChange change) {
        if (change.mute() != null) {
            authority.require(guild, actorId, Permission.MUTE_MEMBERS);
            voice.state(guild, member);
        }
        if (change.deaf() != null) {
            authority.require(guild, actorId, Permission.DEAFEN_MEMBERS);
            voice.state(guild, member);
        }
        Optional<Long> channel = change.voiceChannel();
        if (channel != null) {
            voice.checkMove(guild, actorId, member, channel.orElse(null));
        }
    }

    private void requireRole(Guild guild, long actorId, long roleId) {
        authority.require(guild, actorId, Permission.MANAGE_ROLES);
        Role role = guild.roles().get(roleId);
        if (role == null) {
            throw DiscordError.unknownRole();
        }
        if (role.managed() || role.id() == guild.id()) {
            throw DiscordError.missingPermissions();
        }
        authority.requireRank(guild, actorId, role);
    }

    private void checkTimeout(Guild guild, long actorId, Member member, @Nullable Instant until) {
        authority.require(guild, actorId, Permission.MODERATE_MEMBERS);
        authority.requireRank(guild, actorId, member);
        if (until != null && until.isAfter(world.now().plus(LONGEST_TIMEOUT).plusSeconds(1))) {
            throw DiscordError.invalid(
                    "communication_disabled_until", "INVALID_TIMEOUT", "Must be at most 28 days in the future.");
        }
        if (until != null && Permission.ADMINISTRATOR.in(Permissions.in(guild, member, world.now()))) {
            throw DiscordError.missingPermissions();
        }
    }

    private static void noteRoles(ArrayNode changes, Guild guild, Member member, List<Long> wanted) {
        noteRoles(changes, "$add", guild, wanted, member.roles());
        noteRoles(changes, "$remove", guild, member.roles(), wanted);
    }

    private static void noteRoles(
            ArrayNode changes, String key, Guild guild, Iterable<Long> these, Collection<Long> withoutThose) {
        ArrayNode named = Json.array();
        for (long roleId : these) {
            Role role = guild.roles().get(roleId);
            if (role != null && !withoutThose.contains(roleId)) {
                named.addObject().put("id", Json.id(roleId)).put("name", role.name());
            }
        }
        if (!named.isEmpty()) {
            changes.addObject().put("key", key).set("new_value", named);
        }
    }

    private void tell(Guild guild, Member member) {
        events.dispatch(guild.id(), "GUILD_MEMBER_UPDATE", member.toJson().put("guild_id", Json.id(guild.id())));
    }
}
