package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.ResourceKind;
import java.util.List;

/** How bots are told that a resource changed: each kind has its own way. */
final class ResourceEvents {

    /** What became of an object. */
    enum Change {
        CREATE,
        UPDATE,
        DELETE
    }

    private final EventSink events;

    ResourceEvents(EventSink events) {
        this.events = events;
    }

    void tell(Guild guild, ResourceKind kind, Change change, ObjectNode object) {
        switch (kind) {
            case EMOJI -> list(guild, kind, "GUILD_EMOJIS_UPDATE", "emojis");
            case STICKER -> list(guild, kind, "GUILD_STICKERS_UPDATE", "stickers");
            case SOUNDBOARD_SOUND -> {
                ObjectNode d = change == Change.DELETE ? only(object, List.of("sound_id")) : object.deepCopy();
                send(guild, "GUILD_SOUNDBOARD_SOUND_" + change, d);
            }
            case STAGE_INSTANCE -> send(guild, "STAGE_INSTANCE_" + change, object.deepCopy());
            case SCHEDULED_EVENT -> send(guild, "GUILD_SCHEDULED_EVENT_" + change, object.deepCopy());
            case AUTO_MODERATION_RULE -> send(guild, "AUTO_MODERATION_RULE_" + change, object.deepCopy());
            case INVITE -> invite(guild, change, object);
            case WEBHOOK -> send(guild, "WEBHOOKS_UPDATE", only(object, List.of("channel_id")));
            case INTEGRATION -> integration(guild, change, object);
            case ONBOARDING, ONBOARDING_PROMPT, HOME_SETTINGS -> {
                // Only the audit log tells of these
            }
        }
    }

    private void list(Guild guild, ResourceKind kind, String type, String field) {
        ObjectNode d = Json.object();
        var array = d.putArray(field);
        guild.resources(kind).values().forEach(each -> array.add(each.deepCopy()));
        send(guild, type, d);
    }

    private void invite(Guild guild, Change change, ObjectNode object) {
        if (change == Change.DELETE) {
            send(guild, "INVITE_DELETE", only(object, List.of("channel_id", "code")));
        } else if (change == Change.CREATE) {
            send(guild, "INVITE_CREATE", object.deepCopy());
        }
    }

    private void integration(Guild guild, Change change, ObjectNode object) {
        ObjectNode d = object.deepCopy();
        d.remove("user");
        if (change == Change.DELETE) {
            d = only(object, List.of("id"));
            d.put("application_id", object.at("/application/id").asText());
        }
        send(guild, "INTEGRATION_" + change, d);
        send(guild, "GUILD_INTEGRATIONS_UPDATE", Json.object());
    }

    private static ObjectNode only(ObjectNode object, List<String> members) {
        return object.deepCopy().retain(members);
    }

    private void send(Guild guild, String type, ObjectNode d) {
        events.dispatch(guild.id(), type, d.put("guild_id", Json.id(guild.id())));
    }
}
