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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Using invites, and a guild's own address. Expired ones vanish without an event (assumed). */
public final class Invites {

    private final World world;
    private final Membership membership;
    private final ResourceEvents events;
    private final Resources resources;
    private final Map<String, Integer> vanityUses = new HashMap<>();

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
        if (code.equals(vanity(guild))) {
            joinByVanity(guild, user, code);
            return;
        }
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

    private void joinByVanity(Guild guild, User user, String code) {
        if (guild.member(user.id()) == null) {
            membership.requireWelcome(guild, user);
            vanityUses.merge(code, 1, Integer::sum);
            membership.join(guild, user);
        }
    }

    private static @Nullable String vanity(Guild guild) {
        return guild.settings().path("vanity_url_code").textValue();
    }

    /** A guild's own address with its uses; without a code if it has none (assumed). */
    public ObjectNode shownVanity(Guild guild) {
        String code = vanity(guild);
        return Json.object().put("code", code).put("uses", code == null ? 0 : vanityUses.getOrDefault(code, 0));
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
