package io.wayhaven.syncengine.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import discord4j.rest.util.MultipartRequest;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.TextFile;
import java.io.ByteArrayInputStream;
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

    private ReplyBody() {}

    static Map<String, Object> of(Screen screen) {
        return Map.of(
                "content", screen.text(),
                "components", components(screen.buttons()),
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

    private static List<Map<String, Object>> components(List<Button> buttons) {
        return buttons.isEmpty()
                ? List.of()
                : List.of(Map.of(
                        "type",
                        ACTION_ROW,
                        "components",
                        buttons.stream().map(ReplyBody::component).toList()));
    }

    private static Map<String, Object> component(Button button) {
        return Map.of(
                "type", BUTTON,
                "style", button.style().code(),
                "label", button.label(),
                "custom_id", CustomId.of(button.press()));
    }
}
