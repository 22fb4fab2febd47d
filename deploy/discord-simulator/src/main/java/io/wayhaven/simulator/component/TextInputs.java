package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;

/** Fields of modals. See "Text Input" in Discord's component reference. */
final class TextInputs {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_PLACEHOLDER = 100;

    private TextInputs() {}

    static void check(ComponentForm form, JsonNode input, String at) {
        form.customId(input, at);
        int style = input.path("style").asInt(0);
        if (style != 1 && style != 2) {
            form.problems().add(at + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
        }
        form.number(input, "min_length", 0, LONGEST, at);
        form.number(input, "max_length", 1, LONGEST, at);
        form.text(input, "placeholder", LONGEST_PLACEHOLDER, at);
        form.text(input, "value", LONGEST, at);
    }
}
