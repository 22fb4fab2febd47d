package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Select menus of every kind. See "String Select" and what follows it in Discord's component reference. */
final class Selects {

    private static final int MOST = 25;
    private static final int LONGEST_PLACEHOLDER = 150;
    private static final int LONGEST_OPTION = 100;

    private Selects() {}

    static void check(ComponentForm form, JsonNode select, ComponentType type, String at) {
        form.customId(select, at);
        form.text(select, "placeholder", LONGEST_PLACEHOLDER, at);
        form.number(select, "min_values", 0, MOST, at);
        form.number(select, "max_values", 1, MOST, at);
        int least = select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        if (least > most) {
            form.problems()
                    .add(
                            at + ".min_values",
                            "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE",
                            "min_values must not be larger than max_values");
        }
        if (type == ComponentType.STRING_SELECT) {
            options(form, select.path("options"), most, at + ".options");
        } else if (select.path("default_values").size() > most) {
            form.size(select.path("default_values").size(), least, most, at + ".default_values");
        }
    }

    private static void options(ComponentForm form, JsonNode options, int most, String at) {
        form.size(options.size(), 1, MOST, at);
        if (most > options.size()) {
            form.problems()
                    .add(
                            at,
                            "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE",
                            "max_values must not be larger than the number of options");
        }
        Set<String> values = new HashSet<>();
        for (int index = 0; index < options.size(); index++) {
            JsonNode option = options.get(index);
            String here = at + "." + index;
            form.requiredText(option, "label", LONGEST_OPTION, here);
            form.requiredText(option, "value", LONGEST_OPTION, here);
            form.text(option, "description", LONGEST_OPTION, here);
            if (!values.add(option.path("value").asText())) {
                form.problems()
                        .add(
                                here + ".value",
                                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                                "The specified option value is already used");
            }
        }
    }
}
