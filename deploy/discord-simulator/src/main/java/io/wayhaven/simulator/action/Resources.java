package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.ResourceEvents.Change;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creating, updating and deleting what {@link ResourceKind} lists. */
public final class Resources {

    /** Members that entries of the audit log leave out. */
    private static final List<String> UNTOLD =
            List.of("id", "sound_id", "guild_id", "user", "creator", "token", "user_count", "created_at", "expires_at");

    private final World world;
    private final AuditTrail audit;
    private final Authority authority;
    private final ResourceEvents events;

    public Resources(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.audit = audit;
        this.authority = authority;
        this.events = new ResourceEvents(events);
    }

    /** An object by its key, or the kind's own code of an unknown one. */
    public ObjectNode find(Guild guild, ResourceKind kind, String key) {
        ObjectNode object = guild.resources(kind).get(key);
        if (object == null) {
            throw kind.unknown();
        }
        return object;
    }

    /** @return the object as it is kept */
    public ObjectNode create(
            Guild guild, ResourceKind kind, long actorId, ObjectNode written, @Nullable String reason) {
        ObjectNode object = Form.create(kind.fields(), kind.fresh(), written);
        require(guild, actorId, kind.toCreate(), object);
        ResourceRules.checkNew(guild, kind, object);
        String channel = object.path("channel_id").asText();
        long alike = guild.resources(kind).values().stream()
                .filter(each -> kind != ResourceKind.WEBHOOK
                        || each.path("channel_id").asText().equals(channel))
                .count();
        if (alike >= kind.most()) {
            throw kind.tooMany();
        }
        complete(guild, kind, actorId, object);
        guild.resources(kind).put(object.path(kind.key()).asText(), object);
        var deed = Deed.of(kind.created(), actorId, target(kind, object), reason)
                .changing(Changes.between(Json.object(), audited(object)));
        leave(guild, kind, deed, object, Change.CREATE);
        return object;
    }

    public ObjectNode update(
            Guild guild, ResourceKind kind, long actorId, String key, ObjectNode written, @Nullable String reason) {
        ObjectNode before = find(guild, kind, key);
        requireTouch(guild, kind, actorId, before);
        return replace(guild, kind, actorId, key, written, reason);
    }

    /** Updates without asking who may: a webhook by its own token. */
    public ObjectNode replace(
            Guild guild, ResourceKind kind, long actorId, String key, ObjectNode written, @Nullable String reason) {
        ObjectNode before = find(guild, kind, key);
        ObjectNode after = Form.update(kind.fields(), written, before);
        var changes = Changes.between(audited(before), audited(after));
        guild.resources(kind).put(key, after);
        if (!changes.isEmpty()) {
            var deed = Deed.of(kind.updated(), actorId, target(kind, after), reason)
                    .changing(changes);
            leave(guild, kind, deed, after, Change.UPDATE);
        }
        return after;
    }

    public void delete(Guild guild, ResourceKind kind, long actorId, String key, @Nullable String reason) {
        requireTouch(guild, kind, actorId, find(guild, kind, key));
        remove(guild, kind, actorId, key, reason);
    }

    /** Deletes without asking who may: a webhook by its own token, an expired invite. */
    public void remove(Guild guild, ResourceKind kind, long actorId, String key, @Nullable String reason) {
        ObjectNode object = find(guild, kind, key);
        guild.resources(kind).remove(key);
        var deed = Deed.of(kind.deleted(), actorId, target(kind, object), reason)
                .changing(Changes.between(audited(object), Json.object()));
        leave(guild, kind, deed, object, Change.DELETE);
    }

    private void leave(Guild guild, ResourceKind kind, Deed deed, ObjectNode object, Change change) {
        Deed told = object.has("channel_id") && kind == ResourceKind.STAGE_INSTANCE
                ? deed.with(Json.object()
                        .put("channel_id", object.path("channel_id").asText()))
                : deed;
        audit.leave(guild, told, () -> events.tell(guild, kind, change, object));
    }

    /** Where an object is in a channel, its permissions count, otherwise the guild's. */
    private void require(Guild guild, long actorId, Permission permission, ObjectNode object) {
        long channelId = Json.snowflake(object.get("channel_id")).orElse(0);
        if (channelId == 0) {
            authority.require(guild, actorId, permission);
            return;
        }
        Channel channel = guild.channels().get(channelId);
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        authority.require(channel, actorId, permission);
    }

    /** What one made oneself may be touched with the permission that making it took. */
    private void requireTouch(Guild guild, ResourceKind kind, long actorId, ObjectNode object) {
        boolean own = kind != ResourceKind.INVITE && creator(kind, object) == actorId;
        require(guild, actorId, own ? kind.toCreate() : kind.toManage(), object);
    }

    private static long creator(ResourceKind kind, ObjectNode object) {
        var made = object.path(kind.creator());
        return Json.snowflake(made.isObject() ? made.get("id") : made).orElse(0);
    }

    private void complete(Guild guild, ResourceKind kind, long actorId, ObjectNode object) {
        long id = world.nextId();
        object.put(kind.key(), kind == ResourceKind.INVITE ? Long.toString(id, 36) : Json.id(id));
        object.put("guild_id", Json.id(guild.id()));
        User maker = world.user(actorId);
        if (kind.creator().equals("creator_id")) {
            object.put("creator_id", Json.id(actorId));
        } else if (!kind.creator().isEmpty() && maker != null) {
            object.set(kind.creator(), maker.toJson());
        }
        ResourceRules.complete(world, kind, actorId, object);
    }

    private static long target(ResourceKind kind, ObjectNode object) {
        return kind == ResourceKind.INVITE
                ? 0
                : Json.snowflake(object.get(kind.key())).orElse(0);
    }

    private static ObjectNode audited(ObjectNode object) {
        ObjectNode told = object.deepCopy();
        told.remove(UNTOLD);
        if (told.has("inviter")) {
            told.put("inviter_id", told.path("inviter").path("id").asText()).remove("inviter");
        }
        return told;
    }
}
