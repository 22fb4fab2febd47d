package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;

/** Buttons. See "Button" in Discord's component reference. */
final class Buttons {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_URL = 512;
    private static final int LINK = 5;
    private static final int PREMIUM = 6;

    private Buttons() {}

    static void check(ComponentForm form, JsonNode button, String at) {
        form.text(button, "label", LONGEST_LABEL, at);
        int style = button.path("style").asInt(0);
        if (style < 1 || style > PREMIUM) {
            form.problems().add(at + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        } else if (style == LINK) {
            link(form, button, at);
        } else if (style == PREMIUM) {
            form.problems().add(at + ".style", "BASE_TYPE_CHOICES", "Premium buttons are not simulated.");
        } else {
            pressed(form, button, at);
        }
    }

    private static void link(ComponentForm form, JsonNode button, String at) {
        shown(form, button, at);
        if (button.hasNonNull("custom_id")) {
            exclusive(form, at);
        }
        form.requiredText(button, "url", LONGEST_URL, at);
        String url = button.path("url").asText("");
        if (!url.isEmpty() && !url.matches("(?i)(https?|discord)://.+")) {
            form.problems()
                    .add(at + ".url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('discord', 'https', 'http').");
        }
    }

    private static void pressed(ComponentForm form, JsonNode button, String at) {
        shown(form, button, at);
        if (button.hasNonNull("url")) {
            exclusive(form, at);
        }
        form.customId(button, at);
    }

    private static void shown(ComponentForm form, JsonNode button, String at) {
        if (button.path("label").asText("").isBlank() && !button.path("emoji").isObject()) {
            form.problems().add(at + ".label", "BUTTON_COMPONENT_LABEL_REQUIRED", "A label or emoji is required");
        }
    }

    private static void exclusive(ComponentForm form, String at) {
        form.problems()
                .add(
                        at + ".custom_id",
                        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                        "A custom id and url cannot both be specified");
    }
}
