package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Tells the application of interactions: INTERACTION_CREATE. See "Interaction Structure" in Discord's documentation. */
final class InteractionEvents {

    private static final int LARGEST_ATTACHMENT = 10_485_760;

    private final World world;
    private final EventSink events;

    InteractionEvents(World world, EventSink events) {
        this.world = world;
        this.events = events;
    }

    void tell(Interaction interaction, ObjectNode data) {
        Guild guild = world.guildOf(interaction.channel());
        Channel channel = interaction.channel();
        Member member = interaction.member();
        String guildId = Json.id(guild.id());
        ObjectNode d = Json.object()
                .put("id", Json.id(interaction.id()))
                .put("application_id", Json.id(world.bot().id()))
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("guild_id", guildId)
                .put("channel_id", Json.id(channel.id()))
                .put("locale", interaction.locale())
                .put("guild_locale", guild.settings().path("preferred_locale").asText())
                .put("context", 0)
                .put("attachment_size_limit", LARGEST_ATTACHMENT)
                .put("app_permissions", permissions(guild, channel, world.botIn(guild)));
        d.set("data", data);
        d.putObject("guild")
                .put("id", guildId)
                .put("locale", guild.settings().path("preferred_locale").asText())
                .putArray("features");
        d.set("channel", channel.toJson().put("permissions", permissions(guild, channel, member)));
        d.set("member", member.toJson().put("permissions", permissions(guild, channel, member)));
        d.putArray("entitlements");
        d.putArray("entitlement_sku_ids");
        d.putObject("authorizing_integration_owners").put("0", guildId);
        Message source = interaction.source();
        if (source != null) {
            d.set("message", source.toJson());
        }
        events.dispatch(guild.id(), "INTERACTION_CREATE", d);
    }

    private String permissions(Guild guild, Channel channel, @Nullable Member member) {
        long permissions = member == null ? 0 : Permissions.in(guild, channel, member, world.now());
        return Long.toUnsignedString(permissions);
    }
}
