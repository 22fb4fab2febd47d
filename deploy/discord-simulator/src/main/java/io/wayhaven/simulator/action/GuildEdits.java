package io.wayhaven.simulator.action;

import static io.wayhaven.simulator.world.Field.number;
import static io.wayhaven.simulator.world.Field.of;
import static io.wayhaven.simulator.world.Field.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Field;
import io.wayhaven.simulator.world.Field.Type;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of a guild, who is interested in its events, and who may use the application's commands. */
public final class GuildEdits {

    private static final List<Field> FIELDS = List.of(
            text("name", 2, 100).must(),
            text("description", 0, 300),
            text("icon", 0, 1_000_000),
            text("banner", 0, 1_000_000),
            text("preferred_locale", 2, 8),
            text("vanity_url_code", 2, 25),
            number("verification_level", 0, 4),
            number("default_message_notifications", 0, 1),
            number("explicit_content_filter", 0, 2),
            number("afk_timeout", 60, 3_600),
            number("system_channel_flags", 0, 1 << 10),
            of("afk_channel_id", Type.ID),
            of("system_channel_id", Type.ID),
            of("rules_channel_id", Type.ID),
            of("public_updates_channel_id", Type.ID),
            of("safety_alerts_channel_id", Type.ID),
            of("owner_id", Type.ID),
            of("premium_progress_bar_enabled", Type.FLAG));

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    /** Who is interested, by the id of the event. */
    private final Map<String, Set<Long>> interested = new HashMap<>();

    GuildEdits(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
    }

    /** Changes settings; a guild is handed over by its owner alone. */
    public void update(Guild guild, long actorId, ObjectNode written, @Nullable String reason) {
        authority.require(guild, actorId, Permission.MANAGE_GUILD);
        ObjectNode after = Form.update(FIELDS, written, guild.settings());
        if (!after.path("owner_id").equals(guild.settings().path("owner_id"))) {
            if (guild.ownerId() != actorId) {
                throw DiscordError.missingPermissions();
            }
            authority.member(guild, Json.snowflake(after.get("owner_id")).orElse(0));
        }
        ArrayNode changes = Changes.between(guild.settings(), after);
        guild.settings(after);
        if (!changes.isEmpty()) {
            audit.leave(
                    guild,
                    Deed.of(AuditAction.GUILD_UPDATE, actorId, guild.id(), reason)
                            .changing(changes),
                    () -> events.dispatch(guild.id(), "GUILD_UPDATE", guild.toJson()));
        }
    }

    /** Somebody is interested in a scheduled event, or no longer. */
    public void interest(Guild guild, ObjectNode event, long userId, boolean on) {
        authority.require(guild, userId, Permission.VIEW_CHANNEL);
        String eventId = event.path("id").asText();
        Set<Long> users = interested.computeIfAbsent(eventId, absent -> new HashSet<>());
        if (on ? !users.add(userId) : !users.remove(userId)) {
            return;
        }
        event.put("user_count", users.size());
        ObjectNode d = Json.object()
                .put("guild_scheduled_event_id", eventId)
                .put("user_id", Json.id(userId))
                .put("guild_id", Json.id(guild.id()));
        events.dispatch(guild.id(), on ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE", d);
    }

    /** Somebody says who may use a command. See "Edit Application Command Permissions". */
    public void commandPermissions(
            Guild guild, long actorId, long commandId, ArrayNode permissions, @Nullable String reason) {
        authority.require(guild, actorId, Permission.MANAGE_GUILD);
        authority.require(guild, actorId, Permission.MANAGE_ROLES);
        String application = Json.id(world.bot().id());
        ObjectNode d = Json.object()
                .put("id", Json.id(commandId))
                .put("application_id", application)
                .put("guild_id", Json.id(guild.id()));
        d.set("permissions", permissions);
        ArrayNode changes = Json.array();
        for (JsonNode permission : permissions) {
            changes.addObject().put("key", permission.path("id").asText()).set("new_value", permission);
        }
        audit.leave(
                guild,
                Deed.of(AuditAction.APPLICATION_COMMAND_PERMISSION_UPDATE, actorId, commandId, reason)
                        .changing(changes)
                        .with(Json.object().put("application_id", application)),
                () -> events.dispatch(guild.id(), "APPLICATION_COMMAND_PERMISSIONS_UPDATE", d));
    }
}
