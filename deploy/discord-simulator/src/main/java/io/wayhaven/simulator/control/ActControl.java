package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.stream.StreamSupport;

/** {@code POST /act}: a person does something in a client, with all of its events and audit entries. */
public final class ActControl {

    private final World world;
    private final People people;

    public ActControl(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.POST, "/act", this::act);
    }

    private JsonNode act(ControlCall call) {
        Guild guild = world.guild(call.id("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        long user = call.id("user", guild.ownerId());
        String reason = call.textOrNull("reason");
        String action = call.text("action");
        ObjectNode answer = Json.object().put("action", action).put("user", Json.id(user));
        switch (action) {
            case "ban" -> {
                long seconds = call.body().path("delete_message_seconds").asLong(0);
                people.bans().ban(guild, user, call.id("target"), reason, seconds);
            }
            case "unban" -> people.bans().unban(guild, user, call.id("target"), reason);
            case "kick" -> people.membership().kick(guild, user, call.id("target"), reason);
            case "timeout" ->
                change(
                        call,
                        guild,
                        user,
                        MemberChange.timeout(world.now()
                                .plusSeconds(call.body().path("seconds").asLong(600))));
            case "untimeout" -> change(call, guild, user, MemberChange.timeout(null));
            case "nick" -> change(call, guild, user, MemberChange.nick(call.textOrNull("nick")));
            case "role_add", "role_remove" ->
                people.members()
                        .role(guild, user, call.id("target"), role(call, guild), action.equals("role_add"), reason);
            case "join" -> people.membership().join(guild, known(user));
            case "leave" -> people.membership().leave(guild, user);
            case "voice_join" ->
                people.voice()
                        .connect(
                                guild,
                                member(guild, user),
                                Channels.find(guild, call.textOrNull("channel"), Channel.VOICE));
            case "voice_leave" -> people.voice().disconnect(guild, member(guild, user));
            case "message", "typing", "edit", "delete", "bulk_delete", "react", "unreact" ->
                write(call, guild, member(guild, user), action, answer);
            default -> throw new IllegalArgumentException("There is no action \"" + action + "\".");
        }
        return answer;
    }

    private void change(ControlCall call, Guild guild, long user, MemberChange change) {
        people.members().change(guild, user, call.id("target", user), change, call.textOrNull("reason"));
    }

    private void write(ControlCall call, Guild guild, Member author, String action, ObjectNode answer) {
        Channel channel = Channels.find(guild, call.textOrNull("channel"), Channel.TEXT);
        Messages messages = people.messages();
        answer.put("channel", Json.id(channel.id()));
        switch (action) {
            case "message" -> {
                messages.say(channel, author, call.text("content"));
                answer.put("message", Json.id(channel.messages().lastKey()));
            }
            case "typing" -> messages.typing(channel, author);
            case "bulk_delete" ->
                messages.bulkDelete(
                        channel,
                        StreamSupport.stream(call.body().path("messages").spliterator(), false)
                                .map(node -> Json.snowflake(node).orElse(0))
                                .toList(),
                        author.id(),
                        call.textOrNull("reason"));
            default -> onMessage(call, channel, author, action);
        }
    }

    private void onMessage(ControlCall call, Channel channel, Member author, String action) {
        Messages messages = people.messages();
        Message message = Messages.find(channel, call.id("message"));
        switch (action) {
            case "edit" -> {
                if (message.author().id() != author.id()) {
                    throw DiscordError.of(403, 50_005, "Cannot edit a message authored by another user");
                }
                message.content(call.text("content"));
                messages.edited(channel, message);
            }
            case "delete" -> messages.delete(channel, message, author.id(), call.textOrNull("reason"));
            default ->
                messages.react(
                        channel, message, author, call.body().path("emoji").asText("👍"), action.equals("react"));
        }
    }

    private User known(long userId) {
        User user = world.user(userId);
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        return user;
    }

    private Member member(Guild guild, long userId) {
        return people.authority().member(guild, userId);
    }

    /** By id or by name. */
    private static long role(ControlCall call, Guild guild) {
        String wanted = call.text("role");
        for (Role role : guild.roles().values()) {
            if (role.name().equals(wanted) || Json.id(role.id()).equals(wanted)) {
                return role.id();
            }
        }
        throw DiscordError.unknownRole();
    }
}
