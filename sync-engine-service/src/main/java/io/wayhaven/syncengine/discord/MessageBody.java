package io.wayhaven.syncengine.discord;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Edit;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of embeds as Discord takes them. Nobody is pinged, whatever they say.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message-jsonform-params">Discord: create
 *     message</a>
 */
final class MessageBody {

    private static final int ACTION_ROW = 1;
    private static final int BUTTON = 2;
    private static final int SECONDARY = 2;
    private static final int DANGER = 4;

    private MessageBody() {}

    /** A message, without a nonce. */
    static Map<String, Object> of(List<Embed> embeds) {
        return Map.of(
                "embeds",
                embeds.stream().map(MessageBody::embed).toList(),
                "allowed_mentions",
                Map.of("parse", List.of()));
    }

    /** A message that Discord posts once, however often it is sent within a few minutes. */
    static Map<String, Object> once(Batch batch) {
        var body = new LinkedHashMap<>(of(batch.embeds()));
        if (!batch.buttons().isEmpty()) {
            body.put("components", List.of(row(batch.buttons())));
        }
        body.put("nonce", batch.nonce());
        body.put("enforce_nonce", true);
        return body;
    }

    /** What a message is to be instead. Buttons that nobody mentions stay. */
    static Map<String, Object> of(Edit edit) {
        var body = new LinkedHashMap<>(of(edit.embeds()));
        if (edit.bare()) {
            body.put("components", List.of());
        }
        return body;
    }

    private static Map<String, Object> row(List<PostButton> buttons) {
        return Map.of(
                "type",
                ACTION_ROW,
                "components",
                buttons.stream().map(MessageBody::button).toList());
    }

    private static Map<String, Object> button(PostButton button) {
        return Map.of(
                "type",
                BUTTON,
                "style",
                button.danger() ? DANGER : SECONDARY,
                "label",
                button.label(),
                "custom_id",
                button.customId());
    }

    private static Map<String, Object> embed(Embed embed) {
        var json = new LinkedHashMap<String, Object>();
        put(json, "title", embed.title());
        put(json, "description", embed.description());
        put(json, "url", embed.url());
        json.put("color", embed.color());
        var author = embed.author();
        put(json, "author", author == null ? null : Map.of("name", author));
        if (!embed.fields().isEmpty()) {
            json.put("fields", embed.fields().stream().map(MessageBody::field).toList());
        }
        var footer = embed.footer();
        put(json, "footer", footer == null ? null : Map.of("text", footer));
        var timestamp = embed.timestamp();
        put(
                json,
                "timestamp",
                timestamp == null
                        ? null
                        : timestamp.truncatedTo(ChronoUnit.MILLIS).toString());
        return json;
    }

    private static Map<String, Object> field(Embed.Field field) {
        return Map.of("name", field.name(), "value", field.value(), "inline", field.inline());
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
