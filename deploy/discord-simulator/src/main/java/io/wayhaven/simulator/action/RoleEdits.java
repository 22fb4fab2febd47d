package io.wayhaven.simulator.action;

import static io.wayhaven.simulator.world.Field.number;
import static io.wayhaven.simulator.world.Field.of;
import static io.wayhaven.simulator.world.Field.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Field;
import io.wayhaven.simulator.world.Field.Type;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creating, changing and deleting roles. See "Create Guild Role" in Discord's documentation. */
public final class RoleEdits {

    private static final int MOST_ROLES = 250;
    private static final List<Field> FIELDS = List.of(
            text("name", 1, 100),
            text("permissions", 1, 20),
            number("color", 0, 0xFFFFFF),
            of("hoist", Type.FLAG),
            of("mentionable", Type.FLAG),
            number("position", 1, 250));

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;

    RoleEdits(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
    }

    public static Role find(Guild guild, long roleId) {
        Role role = guild.roles().get(roleId);
        if (role == null) {
            throw DiscordError.unknownRole();
        }
        return role;
    }

    /** A new role stands right above {@code @everyone}. */
    public Role create(Guild guild, long actorId, ObjectNode written, @Nullable String reason) {
        authority.require(guild, actorId, Permission.MANAGE_ROLES);
        if (guild.roles().size() >= MOST_ROLES) {
            throw DiscordError.of(400, 30_005, "Maximum number of guild roles reached (250)");
        }
        var plain = new Role(world.nextId(), "new role", guild.everyone().permissions(), 1, 0, false, false, null);
        Role role = changed(plain, written);
        requireOwn(guild, actorId, role.permissions(), plain.permissions());
        guild.roles().put(role.id(), role);
        leave(
                guild,
                Deed.of(AuditAction.ROLE_CREATE, actorId, role.id(), reason)
                        .changing(Changes.between(Json.object(), audited(role))),
                "GUILD_ROLE_CREATE",
                role);
        return role;
    }

    public Role update(Guild guild, long actorId, long roleId, ObjectNode written, @Nullable String reason) {
        Role before = find(guild, roleId);
        authority.require(guild, actorId, Permission.MANAGE_ROLES);
        authority.requireRank(guild, actorId, before);
        Role after = changed(before, written);
        requireOwn(guild, actorId, after.permissions(), before.permissions());
        guild.roles().put(roleId, after);
        ArrayNode changes = Changes.between(audited(before), audited(after));
        if (!changes.isEmpty()) {
            leave(
                    guild,
                    Deed.of(AuditAction.ROLE_UPDATE, actorId, roleId, reason).changing(changes),
                    "GUILD_ROLE_UPDATE",
                    after);
        }
        return after;
    }

    /** Deletes a role; that its members are not told of one by one is assumed. */
    public void delete(Guild guild, long actorId, long roleId, @Nullable String reason) {
        Role role = find(guild, roleId);
        authority.require(guild, actorId, Permission.MANAGE_ROLES);
        authority.requireRank(guild, actorId, role);
        if (role.managed() || roleId == guild.id()) {
            throw DiscordError.of(400, 50_028, "Invalid Role");
        }
        guild.roles().remove(roleId);
        guild.members().values().forEach(member -> member.roles().remove(roleId));
        guild.channels().values().forEach(channel -> channel.overwrites().removeIf(each -> each.id() == roleId));
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id())).put("role_id", Json.id(roleId));
        audit.leave(
                guild,
                Deed.of(AuditAction.ROLE_DELETE, actorId, roleId, reason)
                        .changing(Changes.between(audited(role), Json.object())),
                () -> events.dispatch(guild.id(), "GUILD_ROLE_DELETE", d));
    }

    /** Nobody gives what they don't have. */
    private void requireOwn(Guild guild, long actorId, long wanted, long before) {
        Member actor = authority.member(guild, actorId);
        if ((wanted & ~before & ~Permissions.in(guild, actor, world.now())) != 0) {
            throw DiscordError.missingPermissions();
        }
    }

    private static Role changed(Role role, ObjectNode written) {
        ObjectNode json = Form.update(FIELDS, written, role.toJson());
        return new Role(
                role.id(),
                json.path("name").asText(),
                json.path("permissions").asLong(),
                json.path("position").asInt(),
                json.path("color").asInt(),
                json.path("hoist").asBoolean(),
                role.managed(),
                role.botId(),
                json.path("mentionable").asBoolean());
    }

    private static ObjectNode audited(Role role) {
        return role.toJson().retain("name", "permissions", "color", "hoist", "mentionable", "position");
    }

    private void leave(Guild guild, Deed deed, String type, Role role) {
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.set("role", role.toJson());
        audit.leave(guild, deed, () -> events.dispatch(guild.id(), type, d));
    }
}
