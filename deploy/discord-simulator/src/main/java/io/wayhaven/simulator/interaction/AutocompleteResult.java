package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.FormProblems;

/** Suggestions for an option. See "Application Command Option Choice Structure" in Discord's documentation. */
final class AutocompleteResult {

    private static final int MOST_CHOICES = 25;
    private static final int LONGEST = 100;

    private AutocompleteResult() {}

    /** Refuses suggestions that Discord would refuse. */
    static void check(JsonNode data) {
        var problems = new FormProblems();
        JsonNode choices = data.path("choices");
        if (!choices.isArray() || choices.size() > MOST_CHOICES) {
            problems.add("data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int index = 0; index < choices.size(); index++) {
            JsonNode choice = choices.get(index);
            String at = "data.choices." + index;
            int name = choice.path("name").asText("").length();
            if (name < 1 || name > LONGEST) {
                problems.add(at + ".name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }
            JsonNode value = choice.path("value");
            if (!value.isValueNode() || value.isTextual() && value.asText().length() > LONGEST) {
                problems.add(at + ".value", "BASE_TYPE_BAD_LENGTH", "Must be 100 or fewer in length.");
            }
        }
        problems.check();
    }
}
