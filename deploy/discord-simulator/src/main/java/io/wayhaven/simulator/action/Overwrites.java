package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Overwrite;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Permission overwrites of channels. See "Edit Channel Permissions" in Discord's documentation. */
public final class Overwrites {

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;

    Overwrites(World world, EventSink events, AuditTrail audit, Authority authority) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
    }

    /** Overwrites as clients write them. */
    static List<Overwrite> read(JsonNode written) {
        List<Overwrite> overwrites = new ArrayList<>();
        written.forEach(
                each -> overwrites.add(read(each, Json.snowflake(each.get("id")).orElse(0))));
        return overwrites;
    }

    public static Overwrite read(JsonNode written, long id) {
        return new Overwrite(
                id,
                written.path("type").asInt() == 1 ? Overwrite.Kind.MEMBER : Overwrite.Kind.ROLE,
                written.path("allow").asLong(),
                written.path("deny").asLong());
    }

    /** Sets one; nothing happens where it is so already. */
    public void set(Channel channel, long actorId, Overwrite wanted, @Nullable String reason) {
        authority.require(channel, actorId, Permission.MANAGE_ROLES);
        Overwrite before = find(channel, wanted.id());
        if (Objects.equals(before, wanted)) {
            return;
        }
        change(
                channel,
                Deed.of(
                        before == null ? AuditAction.CHANNEL_OVERWRITE_CREATE : AuditAction.CHANNEL_OVERWRITE_UPDATE,
                        actorId,
                        channel.id(),
                        reason),
                before,
                wanted);
    }

    public void remove(Channel channel, long actorId, long id, @Nullable String reason) {
        authority.require(channel, actorId, Permission.MANAGE_ROLES);
        Overwrite before = find(channel, id);
        if (before == null) {
            throw DiscordError.of(404, 10_009, "Unknown permission overwrite");
        }
        change(channel, Deed.of(AuditAction.CHANNEL_OVERWRITE_DELETE, actorId, channel.id(), reason), before, null);
    }

    private void change(Channel channel, Deed deed, @Nullable Overwrite before, @Nullable Overwrite after) {
        Guild guild = world.guildOf(channel);
        boolean seen = botSees(guild, channel);
        if (before != null) {
            channel.overwrites().remove(before);
        }
        if (after != null) {
            channel.overwrites().add(after);
        }
        Overwrite named = after == null ? Objects.requireNonNull(before) : after;
        audit.leave(
                guild, deed.changing(Changes.between(json(before), json(after))).with(options(guild, named)), () -> {
                    events.dispatch(guild.id(), "CHANNEL_UPDATE", channel.toJson());
                    if (!seen && botSees(guild, channel)) {
                        syncThreads(guild, channel);
                    }
                });
    }

    private boolean botSees(Guild guild, Channel channel) {
        Member bot = world.botIn(guild);
        return bot != null && Permission.VIEW_CHANNEL.in(Permissions.in(guild, channel, bot, world.now()));
    }

    /** See "Thread List Sync". */
    private void syncThreads(Guild guild, Channel channel) {
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.putArray("channel_ids").add(Json.id(channel.id()));
        var threads = d.putArray("threads");
        guild.threads().values().stream()
                .filter(thread -> thread.parentId() == channel.id() && !thread.archived())
                .forEach(thread -> threads.add(thread.toJson()));
        d.putArray("members");
        events.dispatch(guild.id(), "THREAD_LIST_SYNC", d);
    }

    private static ObjectNode options(Guild guild, Overwrite overwrite) {
        ObjectNode options = Json.object()
                .put("id", Json.id(overwrite.id()))
                .put("type", Integer.toString(overwrite.kind().ordinal()));
        Role role = guild.roles().get(overwrite.id());
        return role == null ? options : options.put("role_name", role.name());
    }

    private static ObjectNode json(@Nullable Overwrite overwrite) {
        return overwrite == null ? Json.object() : overwrite.toJson();
    }

    private static @Nullable Overwrite find(Channel channel, long id) {
        for (Overwrite overwrite : channel.overwrites()) {
            if (overwrite.id() == id) {
                return overwrite;
            }
        }
        return null;
    }
}
