package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;
import java.util.Locale;
import java.util.UUID;

/** What only some kinds of resources have or forbid. */
final class ResourceRules {

    private ResourceRules() {}

    static void checkNew(Guild guild, ResourceKind kind, ObjectNode object) {
        if (kind == ResourceKind.STAGE_INSTANCE) {
            String channelId = object.path("channel_id").asText();
            Channel channel = guild.channels().get(Json.snowflake(channelId).orElse(0));
            if (channel == null || channel.type() != Channel.STAGE) {
                throw DiscordError.invalid("channel_id", "INVALID_CHANNEL", "Must be a stage channel.");
            }
            boolean open = guild.resources(kind).values().stream()
                    .anyMatch(each -> each.path("channel_id").asText().equals(channelId));
            if (open) {
                throw DiscordError.of(400, 150_006, "The Stage is already open");
            }
        } else if (kind == ResourceKind.WEBHOOK) {
            String name = object.path("name").asText().toLowerCase(Locale.ROOT);
            if (name.contains("clyde") || name.contains("discord")) {
                throw DiscordError.invalid(
                        "name", "USERNAME_INVALID_CONTAINS", "Username cannot contain \"" + name + "\"");
            }
        }
    }

    static void complete(World world, ResourceKind kind, long actorId, ObjectNode object) {
        switch (kind) {
            case INVITE -> {
                object.remove("unique");
                object.put("created_at", Json.timestamp(world.now()));
                long seconds = object.path("max_age").asLong();
                object.put(
                        "expires_at",
                        seconds == 0 ? null : Json.timestamp(world.now().plusSeconds(seconds)));
            }
            case WEBHOOK -> {
                object.put("token", secret());
                if (actorId == world.bot().id()) {
                    object.put("application_id", Json.id(actorId));
                }
            }
            case INTEGRATION -> {
                String id = Json.id(world.nextId());
                object.putObject("account")
                        .put("id", id)
                        .put("name", object.path("name").asText());
                object.putObject("application")
                        .put("id", id)
                        .put("name", object.path("name").asText())
                        .putNull("icon")
                        .put("description", "");
            }
            case EMOJI,
                    STICKER,
                    SOUNDBOARD_SOUND,
                    STAGE_INSTANCE,
                    SCHEDULED_EVENT,
                    AUTO_MODERATION_RULE,
                    ONBOARDING,
                    ONBOARDING_PROMPT,
                    HOME_SETTINGS -> {
                // Nothing but what every kind has
            }
        }
    }

    /** 68 characters, as Discord's webhook tokens have. */
    private static String secret() {
        String text = (UUID.randomUUID() + "" + UUID.randomUUID() + UUID.randomUUID()).replace("-", "");
        return text.substring(0, 68);
    }
}
