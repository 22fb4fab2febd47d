package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.commands.Interaction.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the payload of an INTERACTION_CREATE. */
final class InteractionReader {
    private static final int APPLICATION_COMMAND = 2;
    private static final int MESSAGE_COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL_SUBMIT = 5;
    private static final int CHAT_INPUT = 1;
    private static final int OF_PERSON = 2;
    private static final int OF_MESSAGE = 3;
    private static final int SUBCOMMAND = 1;
    private static final int SUBCOMMAND_GROUP = 2;
    private static final ObjectMapper JSON = ContractsJson.mapper();

    private InteractionReader() {}

    /**
     * Reads a payload.
     *
     * @return absent unless it is of a {@link Kind} that is ours
     * @throws IOException if something is missing that every interaction has
     */
    static @Nullable Interaction read(byte[] payload) throws IOException {
        var json = JSON.readTree(payload);
        var data = json.path("data");
        var kind = kind(json.path("type").asInt(), data);
        try {
            return kind == null ? null : interaction(kind, json, data);
        } catch (IllegalArgumentException missing) {
            throw new IOException("an interaction lacks an id", missing);
        }
    }

    private static @Nullable Kind kind(int type, JsonNode data) {
        var place = data.path("type").asInt(CHAT_INPUT);
        return switch (type) {
            case APPLICATION_COMMAND ->
                place == CHAT_INPUT || place == OF_PERSON || place == OF_MESSAGE ? Kind.COMMAND : null;
            case AUTOCOMPLETE -> Kind.TYPING;
            case MESSAGE_COMPONENT -> Kind.PRESS;
            case MODAL_SUBMIT -> Kind.FORM;
            default -> null;
        };
    }

    private static Interaction interaction(Kind kind, JsonNode json, JsonNode data) {
        return switch (kind) {
            case PRESS -> interaction(kind, json, data.path("custom_id").asText(), picked(data), null);
            case FORM -> interaction(kind, json, data.path("custom_id").asText(), fields(data), null);
            case COMMAND, TYPING -> command(kind, json, data);
        };
    }

    private static Interaction command(Kind kind, JsonNode json, JsonNode data) {
        if (data.path("target_id").isTextual()) {
            var what = data.path("type").asInt() == OF_MESSAGE ? "message" : "user";
            var target = Map.of(what, data.path("target_id").asText());
            return interaction(kind, json, data.path("name").asText(), target, null);
        }
        var command = new StringBuilder(data.path("name").asText());
        var options = data.path("options");
        while (isSubcommand(options.path(0))) {
            command.append(' ').append(options.path(0).path("name").asText());
            options = options.path(0).path("options");
        }
        return interaction(kind, json, command.toString(), values(options), focused(options));
    }

    private static Interaction interaction(
            Kind kind, JsonNode json, String command, Map<String, String> options, @Nullable String focused) {
        return new Interaction(
                kind,
                InteractionId.of(json.path("id").asText()),
                ApplicationId.of(json.path("application_id").asText()),
                json.path("token").asText(),
                json.path("guild_id").isTextual()
                        ? GuildId.of(json.path("guild_id").asText())
                        : null,
                json.path("channel_id").isTextual()
                        ? ChannelId.of(json.path("channel_id").asText())
                        : null,
                command,
                issuer(json),
                options,
                focused,
                people(json.path("data").path("resolved")),
                message(json.path("data")));
    }

    private static boolean isSubcommand(JsonNode option) {
        var type = option.path("type").asInt();
        return type == SUBCOMMAND || type == SUBCOMMAND_GROUP;
    }

    private static Issuer issuer(JsonNode json) {
        var member = json.path("member");
        var user = member.has("user") ? member.path("user") : json.path("user");
        return new Issuer(
                UserId.of(user.path("id").asText()),
                name(member.path("nick"), user),
                Long.parseUnsignedLong(member.path("permissions").asText("0")),
                PersonJson.roles(member));
    }

    private static @Nullable String name(JsonNode nick, JsonNode user) {
        for (var name : List.of(nick, user.path("global_name"), user.path("username"))) {
            if (name.isTextual()) {
                return name.asText();
            }
        }
        return null;
    }

    private static @Nullable MessageSnapshot message(JsonNode data) {
        return data.path("type").asInt() == OF_MESSAGE
                ? MessageJson.snapshot(data.path("resolved")
                        .path("messages")
                        .path(data.path("target_id").asText()))
                : null;
    }

    private static Map<String, String> values(JsonNode options) {
        var values = new HashMap<String, String>();
        options.forEach(option ->
                values.put(option.path("name").asText(), option.path("value").asText()));
        return values;
    }

    /** What was picked from a menu; nothing by a button. */
    private static Map<String, String> picked(JsonNode data) {
        var picked = data.path("values").path(0);
        return picked.isTextual() ? Map.of("value", picked.asText()) : Map.of();
    }

    /** Text inputs stand in rows or under labels. */
    private static Map<String, String> fields(JsonNode data) {
        var fields = new HashMap<String, String>();
        data.path("components").forEach(row -> {
            field(row.path("component"), fields);
            row.path("components").forEach(input -> field(input, fields));
        });
        return fields;
    }

    private static void field(JsonNode input, Map<String, String> fields) {
        if (input.path("value").isTextual()) {
            fields.put(input.path("custom_id").asText(), input.path("value").asText());
        }
    }

    private static @Nullable String focused(JsonNode options) {
        for (var option : options) {
            if (option.path("focused").asBoolean(false)) {
                return option.path("name").asText();
            }
        }
        return null;
    }

    private static Map<String, Target> people(JsonNode resolved) {
        var people = new HashMap<String, Target>();
        resolved.path("users").properties().forEach(entry -> {
            var member = resolved.path("members").path(entry.getKey());
            people.put(entry.getKey(), PersonJson.target(UserId.of(entry.getKey()), entry.getValue(), member));
        });
        return people;
    }
}
