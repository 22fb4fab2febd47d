package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.gateway.commands.Form;

/**
 * Forms as Discord takes them.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference#text-input">Discord: text input</a>
 */
final class FormJson {
    private static final int ACTION_ROW = 1;
    private static final int TEXT_INPUT = 4;
    private static final int LINE = 1;
    private static final int PARAGRAPH = 2;
    private static final int LONGEST_LINE = 100;

    private FormJson() {}

    static ObjectNode write(Form form) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("custom_id", form.customId())
                .put("title", form.title());
        var rows = json.putArray("components");
        form.fields()
                .forEach(field -> rows.addObject()
                        .put("type", ACTION_ROW)
                        .putArray("components")
                        .addObject()
                        .put("type", TEXT_INPUT)
                        .put("custom_id", field.name())
                        .put("label", field.label())
                        .put("style", field.longest() > LONGEST_LINE ? PARAGRAPH : LINE)
                        .put("max_length", field.longest())
                        .put("required", field.required())
                        .put("placeholder", field.example()));
        return json;
    }
}
