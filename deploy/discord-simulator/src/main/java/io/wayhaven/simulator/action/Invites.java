package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** Using invites. Expired ones vanish without an event (assumed). */
public final class Invites {

    private final World world;
    private final Membership membership;
    private final ResourceEvents events;
    private final Resources resources;

    Invites(World world, EventSink events, Membership membership, Resources resources) {
        this.world = world;
        this.membership = membership;
        this.events = new ResourceEvents(events);
        this.resources = resources;
    }

    /** Those that can still be used, oldest first. */
    public Collection<ObjectNode> valid(Guild guild) {
        var invites = guild.resources(ResourceKind.INVITE);
        List<String> expired = invites.values().stream()
                .filter(this::expired)
                .map(invite -> invite.path("code").asText())
                .toList();
        expired.forEach(invites::remove);
        return invites.values();
    }

    private boolean expired(ObjectNode invite) {
        return invite.hasNonNull("expires_at")
                && !OffsetDateTime.parse(invite.path("expires_at").asText())
                        .toInstant()
                        .isAfter(world.now());
    }

    /** Joins by an invite. The last use takes it away, of which bots are told first (assumed), and no entry tells. */
    public void join(Guild guild, User user, String code) {
        var unused = valid(guild);
        ObjectNode invite = resources.find(guild, ResourceKind.INVITE, code);
        if (guild.member(user.id()) != null) {
            return;
        }
        membership.requireWelcome(guild, user);
        int uses = invite.path("uses").asInt() + 1;
        invite.put("uses", uses);
        int most = invite.path("max_uses").asInt();
        if (most > 0 && uses >= most) {
            guild.resources(ResourceKind.INVITE).remove(code);
            events.tell(guild, ResourceKind.INVITE, ResourceEvents.Change.DELETE, invite);
        }
        membership.join(guild, user);
    }

    /** As REST shows an invite, which names its guild and channel as objects. */
    public ObjectNode shown(Guild guild, ObjectNode invite) {
        ObjectNode json = invite.deepCopy();
        json.remove("guild_id");
        String channelId = json.remove("channel_id").asText();
        json.putObject("guild").put("id", Json.id(guild.id())).put("name", guild.name());
        ObjectNode channel = json.putObject("channel").put("id", channelId);
        var place = guild.place(Json.snowflake(channelId).orElse(0));
        if (place != null) {
            channel.put("name", place.name()).put("type", place.type());
        }
        return json;
    }
}
