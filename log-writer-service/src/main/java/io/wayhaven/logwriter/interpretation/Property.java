package io.wayhaven.logwriter.interpretation;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the properties of Discord's objects are told. Objects and the changes in audit-log entries use the same names for
 * them, so one table serves both.
 */
final class Property {

    private static final Map<String, Function<JsonNode, @Nullable Value>> FORMS = Map.ofEntries(
            entry("topic", Property::quote),
            entry("description", Property::quote),
            entry("status_text", Property::quote),
            entry("parent_id", Property::channel),
            entry("channel_id", Property::channel),
            entry("system_channel_id", Property::channel),
            entry("afk_channel_id", Property::channel),
            entry("rules_channel_id", Property::channel),
            entry("public_updates_channel_id", Property::channel),
            entry("safety_alerts_channel_id", Property::channel),
            entry("widget_channel_id", Property::channel),
            entry("owner_id", Property::user),
            entry("inviter_id", Property::user),
            entry("creator_id", Property::user),
            entry("role_id", Property::role),
            entry("roles", list(Property::role)),
            entry("exempt_roles", list(Property::role)),
            entry("exempt_channels", list(Property::channel)),
            entry("rate_limit_per_user", Property::seconds),
            entry("default_thread_rate_limit_per_user", Property::seconds),
            entry("afk_timeout", Property::seconds),
            entry("max_age", Property::seconds),
            entry("auto_archive_duration", Property::minutes),
            entry("default_auto_archive_duration", Property::minutes),
            entry("color", Property::colour),
            entry("icon", Property::image),
            entry("icon_hash", Property::image),
            entry("avatar", Property::image),
            entry("avatar_hash", Property::image),
            entry("banner", Property::image),
            entry("banner_hash", Property::image),
            entry("splash", Property::image),
            entry("splash_hash", Property::image),
            entry("discovery_splash", Property::image),
            entry("discovery_splash_hash", Property::image),
            entry("image", Property::image),
            entry("image_hash", Property::image),
            entry("permissions", Permissions::list),
            entry("allow", Permissions::list),
            entry("deny", Permissions::list));

    private Property() {}

    /** What a property is, as a moderator would say it; {@code null}: not set. */
    static @Nullable Value value(String name, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        var form = FORMS.get(name);
        var value = form == null ? null : form.apply(node);
        return value == null ? asItIs(name, node) : value;
    }

    private static @Nullable Value asItIs(String name, JsonNode node) {
        if (node.isBoolean()) {
            return new Value.Text(node.booleanValue() ? "yes" : "no");
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            var named = Choices.name(name, node.asLong());
            return named == null ? new Value.Count(node.asLong()) : new Value.Text(named);
        }
        if (node.isArray()) {
            return list(element -> asItIs(name, element)).apply(node);
        }
        if (node.isObject()) {
            return named(node);
        }
        var time = Payload.time(node);
        if (time != null) {
            return new Value.Moment(time);
        }
        var text = node.isTextual() ? Payload.text(node) : node.asText();
        return text == null ? null : new Value.Name(text);
    }

    /** An object within a list, such as a tag of a forum: by its name. */
    private static @Nullable Value named(JsonNode node) {
        for (var field : List.of("name", "title", "emoji_name", "id")) {
            var name = Payload.text(node.path(field));
            if (name != null) {
                return new Value.Name(name);
            }
        }
        return null;
    }

    private static @Nullable Value quote(JsonNode node) {
        var text = Payload.text(node);
        return text == null ? null : new Value.Quote(text);
    }

    private static @Nullable Value channel(JsonNode node) {
        var id = Payload.id(node);
        return id == null ? null : new Value.Channel(id, null);
    }

    private static @Nullable Value user(JsonNode node) {
        var id = Payload.id(node);
        return id == null ? null : new Value.User(id, null);
    }

    /** By id, or as audit-log entries have it: with its name. */
    private static @Nullable Value role(JsonNode node) {
        var id = Payload.id(node.isObject() ? node.path("id") : node);
        return id == null ? null : new Value.Role(id, Payload.text(node.path("name")));
    }

    private static @Nullable Value seconds(JsonNode node) {
        return node.isNumber() ? new Value.Text(Lengths.ofSeconds(node.asLong())) : null;
    }

    private static @Nullable Value minutes(JsonNode node) {
        return node.isNumber() ? new Value.Text(Lengths.ofMinutes(node.asLong())) : null;
    }

    private static @Nullable Value colour(JsonNode node) {
        return node.isNumber() ? new Value.Text(String.format("#%06X", node.asLong() & 0xFFFFFF)) : null;
    }

    /** Images have no other name than the hash of what they show. */
    private static @Nullable Value image(JsonNode node) {
        var hash = Payload.text(node);
        return hash == null ? null : new Value.Name(hash);
    }

    private static Function<JsonNode, @Nullable Value> list(Function<JsonNode, @Nullable Value> form) {
        return node -> node.isArray()
                ? new Value.Several(StreamSupport.stream(node.spliterator(), false)
                        .limit(Bounds.VALUES)
                        .<Value>mapMulti((element, found) -> {
                            var value = form.apply(element);
                            if (value != null) {
                                found.accept(value);
                            }
                        })
                        .toList())
                : null;
    }
}
