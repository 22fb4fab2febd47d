package io.wayhaven.syncengine.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import discord4j.rest.util.MultipartRequest;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.Select;
import io.wayhaven.syncengine.reply.TextFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.util.function.Tuples;

/**
 * Replies as Discord takes them. Nobody is pinged, whatever they say, and buttons of before are gone.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference">Discord: components</a>
 */
final class ReplyBody {
    private static final int ACTION_ROW = 1;
    private static final int BUTTON = 2;
    /** Text and announcement channels. */
    private static final List<Integer> CHANNELS_FOR_POSTS = List.of(0, 5);

    private ReplyBody() {}

    static Map<String, Object> of(Screen screen) {
        return Map.of(
                "content", screen.text(),
                "components", components(screen),
                "allowed_mentions", Map.of("parse", List.of()));
    }

    static MultipartRequest<Map<String, Object>> with(Screen screen, TextFile file) {
        var body = new LinkedHashMap<>(of(screen));
        body.put("attachments", List.of(Map.of("id", 0, "filename", file.name())));
        return MultipartRequest.ofRequestAndFiles(
                body,
                List.of(Tuples.of(
                        file.name(), new ByteArrayInputStream(file.text().getBytes(UTF_8)))));
    }

    private static List<Map<String, Object>> components(Screen screen) {
        var rows = new ArrayList<Map<String, Object>>();
        if (screen.select() != null) {
            rows.add(row(List.of(component(screen.select()))));
        }
        if (!screen.buttons().isEmpty()) {
            rows.add(row(screen.buttons().stream().map(ReplyBody::component).toList()));
        }
        return rows;
    }

    private static Map<String, Object> row(List<Map<String, Object>> components) {
        return Map.of("type", ACTION_ROW, "components", components);
    }

    private static Map<String, Object> component(Select select) {
        var component = new LinkedHashMap<String, Object>();
        component.put("type", select.type().code());
        component.put("custom_id", CustomId.of(select.press()));
        component.put("placeholder", select.placeholder());
        switch (select.type()) {
            case TEXT ->
                component.put(
                        "options",
                        select.choices().stream()
                                .map(choice -> Map.of(
                                        "label", choice.label(),
                                        "value", choice.value(),
                                        "description", choice.description()))
                                .toList());
            case CHANNEL -> component.put("channel_types", CHANNELS_FOR_POSTS);
            case ROLE -> {
                // Discord lists them
            }
        }
        return component;
    }

    private static Map<String, Object> component(Button button) {
        return Map.of(
                "type", BUTTON,
                "style", button.style().code(),
                "label", button.label(),
                "custom_id", CustomId.of(button.press()));
    }
}
