package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.interaction.CommandAccess;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.interaction.Interactions;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditEntry;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a person sees of a guild in their client. {@code user} in the query is who looks; the owner without it. */
public final class ConsoleViews {

    private static final int SHOWN_MESSAGES = 50;
    private static final int SHOWN_ENTRIES = 100;

    private final World world;
    private final Interactions interactions;
    private final CommandRegistry commands;

    public ConsoleViews(World world, Interactions interactions, CommandRegistry commands) {
        this.world = world;
        this.interactions = interactions;
        this.commands = commands;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.GET, "/views/guilds/:guild", this::guild);
        api.route(HttpMethod.GET, "/views/guilds/:guild/channels/:channel", this::channel);
        api.route(HttpMethod.GET, "/views/guilds/:guild/audit-log", this::auditLog);
    }

    private Guild guildOf(ControlCall call) {
        Guild guild = world.guild(call.pathId("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        return guild;
    }

    private static Member viewer(ControlCall call, Guild guild) {
        Member member = guild.member(call.query("user", guild.ownerId()));
        if (member == null) {
            throw DiscordError.unknownMember();
        }
        return member;
    }

    /** The guild with its people, roles, and the places that the viewer sees: none for who is no member. */
    private ObjectNode guild(ControlCall call) {
        Guild guild = guildOf(call);
        User person = world.user(call.query("user", guild.ownerId()));
        if (person == null) {
            throw DiscordError.unknownUser();
        }
        Member viewer = guild.member(person.id());
        ObjectNode json = Json.object()
                .put("id", Json.id(guild.id()))
                .put("name", guild.name())
                .put("owner", Json.id(guild.ownerId()))
                .put("bot", Json.id(world.bot().id()));
        json.put("member", viewer != null).set("person", person.toJson());
        ArrayNode roles = json.putArray("roles");
        guild.roles().values().forEach(role -> roles.add(role.toJson()));
        ArrayNode members = json.putArray("members");
        guild.members().values().forEach(member -> members.add(member.toJson()));
        ArrayNode channels = json.putArray("channels");
        if (viewer == null) {
            return json;
        }
        Stream.of(guild.channels(), guild.threads())
                .flatMap(places -> places.values().stream())
                .filter(place -> permission(guild, place, viewer, Permission.VIEW_CHANNEL))
                .forEach(place -> channels.add(place(guild, place, viewer)));
        return json;
    }

    private ObjectNode place(Guild guild, Channel place, Member viewer) {
        return Json.object()
                .put("id", Json.id(place.id()))
                .put("name", place.name())
                .put("type", place.type())
                .put("parent", Json.id(place.parentId()))
                .put("thread", place.isThread())
                .put("readable", place.holdsMessages())
                .put(
                        "writable",
                        permission(
                                guild,
                                place,
                                viewer,
                                place.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES))
                .put("moderates", permission(guild, place, viewer, Permission.MANAGE_MESSAGES));
    }

    private boolean permission(Guild guild, Channel channel, Member viewer, Permission permission) {
        return permission.in(Permissions.in(guild, channel, viewer, world.now()));
    }

    /** The newest messages, with those that only the viewer sees, and the commands that the viewer may use. */
    private ObjectNode channel(ControlCall call) {
        Guild guild = guildOf(call);
        Member viewer = viewer(call, guild);
        Channel channel = guild.place(call.pathId("channel"));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        long permissions = Permissions.in(guild, channel, viewer, world.now());
        if (!Permission.VIEW_CHANNEL.in(permissions)) {
            throw DiscordError.missingAccess();
        }
        ObjectNode json = Json.object();
        ArrayNode messages = json.putArray("messages");
        if (Permission.READ_MESSAGE_HISTORY.in(permissions)) {
            newest(channel, viewer).forEach(message -> messages.add(message.toJson()));
        }
        ArrayNode usable = json.putArray("commands");
        commands.in(guild.id()).stream()
                .filter(command -> CommandAccess.allows(command, permissions))
                .forEach(usable::add);
        return json;
    }

    private Collection<Message> newest(Channel channel, Member viewer) {
        var shown = new TreeMap<Long, Message>();
        channel.messages().descendingMap().values().stream()
                .limit(SHOWN_MESSAGES)
                .forEach(message -> shown.put(message.id(), message));
        List<Message> own = interactions.shownOnlyTo(viewer.id(), channel);
        own.stream()
                .skip(Math.max(0, own.size() - SHOWN_MESSAGES))
                .forEach(message -> shown.put(message.id(), message));
        while (shown.size() > SHOWN_MESSAGES) {
            shown.pollFirstEntry();
        }
        return shown.values();
    }

    /** The newest entries, newest first, with the names of the people in them. */
    private JsonNode auditLog(ControlCall call) {
        Guild guild = guildOf(call);
        ObjectNode json = Json.object();
        ArrayNode entries = json.putArray("entries");
        ObjectNode users = json.putObject("users");
        guild.auditLog().descendingMap().values().stream().limit(SHOWN_ENTRIES).forEach(entry -> {
            entries.add(entry.toJson().put("action", entry.action().name()));
            name(users, entry);
        });
        return json;
    }

    private void name(ObjectNode users, AuditEntry entry) {
        for (long id : new long[] {entry.actorId(), entry.targetId()}) {
            User user = world.user(id);
            if (user != null) {
                users.set(Json.id(id), user.toJson());
            }
        }
    }
}
