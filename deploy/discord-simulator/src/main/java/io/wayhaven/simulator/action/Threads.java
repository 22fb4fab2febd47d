package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.ChannelKind;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads: starting, changing and deleting them. See "Threads" in Discord's documentation. */
public final class Threads {

    private static final int USUAL_ARCHIVE_MINUTES = 4_320;
    private static final List<String> METADATA = List.of("archived", "locked", "invitable", "auto_archive_duration");

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Authority authority;
    private final Messages messages;
    private final ThreadMembers members;

    Threads(
            World world,
            EventSink events,
            AuditTrail audit,
            Authority authority,
            Messages messages,
            ThreadMembers members) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.authority = authority;
        this.messages = messages;
        this.members = members;
    }

    /** @param from the message it starts from, or null */
    public Channel create(
            Channel parent, Member owner, @Nullable Message from, ObjectNode written, @Nullable String reason) {
        boolean hidden = written.path("type").asInt(Channel.PUBLIC_THREAD) == Channel.PRIVATE_THREAD;
        authority.require(
                parent, owner.id(), hidden ? Permission.CREATE_PRIVATE_THREADS : Permission.CREATE_PUBLIC_THREADS);
        if (parent.type() != Channel.TEXT && parent.type() != Channel.NEWS && parent.type() != Channel.FORUM) {
            throw DiscordError.of(400, 50_024, "Cannot execute action on this channel type");
        }
        Guild guild = world.guildOf(parent);
        if (from != null && guild.threads().containsKey(from.id())) {
            throw DiscordError.of(400, 160_004, "A thread has already been created for this message");
        }
        ObjectNode settings = Form.create(ChannelKind.THREAD.fields(), ChannelKind.THREAD.fresh(), written);
        settings.put("parent_id", Json.id(parent.id())).put("owner_id", Json.id(owner.id()));
        intoMetadata(settings);
        int type = hidden
                ? Channel.PRIVATE_THREAD
                : parent.type() == Channel.NEWS ? Channel.NEWS_THREAD : Channel.PUBLIC_THREAD;
        var thread = new Channel(from == null ? world.nextId() : from.id(), guild.id(), type, settings);
        guild.threads().put(thread.id(), thread);
        world.add(thread);
        var deed = Deed.of(AuditAction.THREAD_CREATE, owner.id(), thread.id(), reason)
                .changing(Changes.between(Json.object(), audited(thread)));
        audit.leave(guild, deed, () -> {
            events.dispatch(guild.id(), "THREAD_CREATE", thread.toJson().put("newly_created", true));
            members.add(thread, owner.id(), owner.id());
            if (!hidden && from == null && parent.type() != Channel.FORUM) {
                Message notice = messages.draft(
                        parent, owner.user(), Message.THREAD_CREATED, thread.name(), AllowedMentions.ALL);
                notice.extras().putObject("message_reference").put("channel_id", Json.id(thread.id()));
                messages.post(parent, notice);
            }
        });
        return thread;
    }

    /** Its owner may rename and archive a thread; the rest is for MANAGE_THREADS. */
    public void update(Channel thread, long actorId, ObjectNode written, @Nullable String reason) {
        boolean owner = thread.settings().path("owner_id").asText().equals(Json.id(actorId));
        boolean reopens = written.size() == 1 && !written.path("archived").asBoolean(true) && !thread.locked();
        if (reopens) {
            authority.require(thread, actorId, Permission.SEND_MESSAGES_IN_THREADS);
        } else if (!owner || written.has("locked") || thread.locked()) {
            authority.require(thread, actorId, Permission.MANAGE_THREADS);
        }
        if (thread.archived() && written.path("archived").asBoolean(true)) {
            throw DiscordError.of(400, 50_083, "Thread is archived");
        }
        ObjectNode before = audited(thread);
        ObjectNode after = Form.update(ChannelKind.THREAD.fields(), written, thread.settings());
        intoMetadata(after);
        thread.settings(after);
        var changes = Changes.between(before, audited(thread));
        if (!changes.isEmpty()) {
            var deed = Deed.of(AuditAction.THREAD_UPDATE, actorId, thread.id(), reason)
                    .changing(changes);
            audit.leave(
                    world.guildOf(thread),
                    deed,
                    () -> events.dispatch(thread.guildId(), "THREAD_UPDATE", thread.toJson()));
        }
    }

    public void delete(Channel thread, long actorId, @Nullable String reason) {
        authority.require(thread, actorId, Permission.MANAGE_THREADS);
        Guild guild = world.guildOf(thread);
        ObjectNode d = thread.toJson().retain("id", "guild_id", "parent_id", "type");
        var deed = Deed.of(AuditAction.THREAD_DELETE, actorId, thread.id(), reason)
                .changing(Changes.between(audited(thread), Json.object()));
        audit.leave(guild, deed, () -> {
            events.dispatch(guild.id(), "THREAD_DELETE", d);
            world.remove(thread);
        });
    }

    /** Clients write these flat; objects carry them in {@code thread_metadata}. */
    private void intoMetadata(ObjectNode settings) {
        ObjectNode metadata = settings.withObjectProperty("thread_metadata");
        if (metadata.isEmpty()) {
            metadata.put("archived", false)
                    .put("locked", false)
                    .put("auto_archive_duration", USUAL_ARCHIVE_MINUTES)
                    .put("archive_timestamp", Json.timestamp(world.now()))
                    .put("create_timestamp", Json.timestamp(world.now()));
        }
        boolean archived = metadata.path("archived").asBoolean();
        for (String field : METADATA) {
            if (settings.has(field)) {
                metadata.set(field, settings.remove(field));
            }
        }
        if (archived != metadata.path("archived").asBoolean()) {
            metadata.put("archive_timestamp", Json.timestamp(world.now()));
        }
    }

    private static ObjectNode audited(Channel thread) {
        ObjectNode told = thread.settings().deepCopy();
        ObjectNode metadata = told.withObjectProperty("thread_metadata").deepCopy();
        metadata.retain(METADATA);
        told.retain("name", "rate_limit_per_user", "applied_tags");
        told.put("type", thread.type()).setAll(metadata);
        return told;
    }
}
