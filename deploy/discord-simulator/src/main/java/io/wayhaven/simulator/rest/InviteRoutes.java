package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;
import java.util.Collection;

/** Invites of guilds and channels, with their uses. See "Invite Resource" in Discord's documentation. */
public final class InviteRoutes {

    private final World world;
    private final People people;

    public InviteRoutes(World world, People people) {
        this.world = world;
        this.people = people;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/guilds/:guild/invites", Api.Access.BOT, this::ofGuild);
        api.route(HttpMethod.GET, "/guilds/:guild/vanity-url", Api.Access.BOT, this::vanity);
        api.route(HttpMethod.GET, "/channels/:channel/invites", Api.Access.BOT, this::ofChannel);
        api.route(HttpMethod.POST, "/channels/:channel/invites", Api.Access.BOT, this::create);
        api.route(HttpMethod.GET, "/invites/:code", Api.Access.BOT, this::get);
        api.route(HttpMethod.DELETE, "/invites/:code", Api.Access.BOT, this::delete);
    }

    private Channel channel(RestCall call) {
        return ChannelRoutes.visible(world, people.authority(), call);
    }

    private Reply ofGuild(RestCall call) {
        Guild guild = people.authority().guild(call.id("guild"), call.botId());
        people.authority().require(guild, call.botId(), Permission.MANAGE_GUILD);
        return list(guild, people.invites().valid(guild));
    }

    private Reply vanity(RestCall call) {
        Guild guild = people.authority().guild(call.id("guild"), call.botId());
        people.authority().require(guild, call.botId(), Permission.MANAGE_GUILD);
        return Reply.ok(people.invites().shownVanity(guild));
    }

    private Reply ofChannel(RestCall call) {
        Channel channel = channel(call);
        people.authority().require(channel, call.botId(), Permission.MANAGE_CHANNELS);
        Guild guild = world.guildOf(channel);
        return list(
                guild,
                people.invites().valid(guild).stream()
                        .filter(invite -> invite.path("channel_id").asText().equals(Json.id(channel.id())))
                        .toList());
    }

    private Reply list(Guild guild, Collection<ObjectNode> invites) {
        ArrayNode array = Json.array();
        invites.forEach(invite -> array.add(people.invites().shown(guild, invite)));
        return Reply.ok(array);
    }

    private Reply create(RestCall call) {
        Channel channel = channel(call);
        Guild guild = world.guildOf(channel);
        ObjectNode written = ChannelRoutes.written(call).put("channel_id", Json.id(channel.id()));
        ObjectNode made = people.resources().create(guild, ResourceKind.INVITE, call.botId(), written, call.reason());
        return Reply.ok(people.invites().shown(guild, made));
    }

    private Guild guildOf(RestCall call) {
        for (Guild guild : world.guilds().values()) {
            if (people.invites().valid(guild).stream()
                    .anyMatch(invite -> invite.path("code").asText().equals(call.param("code")))) {
                return guild;
            }
        }
        throw ResourceKind.INVITE.unknown();
    }

    private Reply get(RestCall call) {
        Guild guild = guildOf(call);
        ObjectNode invite = people.resources().find(guild, ResourceKind.INVITE, call.param("code"));
        return Reply.ok(people.invites().shown(guild, invite));
    }

    private Reply delete(RestCall call) {
        Guild guild = guildOf(call);
        ObjectNode invite = people.resources().find(guild, ResourceKind.INVITE, call.param("code"));
        people.resources().delete(guild, ResourceKind.INVITE, call.botId(), call.param("code"), call.reason());
        return Reply.ok(people.invites().shown(guild, invite));
    }
}
