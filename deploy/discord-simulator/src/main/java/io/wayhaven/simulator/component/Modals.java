package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.FormProblems;

/**
 * Modals: a title and one to five labels, texts, or rows with a text input. See "Modal" in Discord's interaction
 * documentation and "Label" in its component reference; the codes of the nested errors are assumed.
 */
public final class Modals {

    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 5;

    private Modals() {}

    /** Refuses a modal that Discord would refuse, and numbers its components. */
    public static void check(JsonNode modal) {
        var problems = new FormProblems();
        new ComponentForm(problems).customId(modal, "data");
        var form = new ComponentForm(problems);
        form.requiredText(modal, "title", LONGEST_TITLE, "data");
        JsonNode components = modal.path("components");
        form.size(components.size(), 1, MOST, "data.components");
        for (int index = 0; index < components.size(); index++) {
            top(form, components.get(index), "data.components." + index);
        }
        problems.check();
    }

    private static void top(ComponentForm form, JsonNode component, String at) {
        form.number(component);
        ComponentType type = ComponentType.of(component);
        if (type == ComponentType.LABEL) {
            form.requiredText(component, "label", LONGEST_LABEL, at);
            form.text(component, "description", LONGEST_DESCRIPTION, at);
            labelled(form, component.path("component"), at + ".component");
        } else if (type == ComponentType.ACTION_ROW) {
            JsonNode inner = component.path("components");
            form.size(inner.size(), 1, 1, at + ".components");
            if (!inner.isEmpty()) {
                form.requiredText(inner.get(0), "label", LONGEST_LABEL, at + ".components.0");
                textOnly(form, inner.get(0), at + ".components.0");
            }
        } else if (type == ComponentType.TEXT_DISPLAY) {
            form.requiredText(component, "content", LONGEST_TEXT, at);
        } else {
            form.wrongType(at, "1, 10, 18");
        }
    }

    private static void labelled(ComponentForm form, JsonNode component, String at) {
        ComponentType type = ComponentType.of(component);
        if (type != null && type.isSelect()) {
            form.number(component);
            Selects.check(form, component, type, at);
            if (component.path("disabled").asBoolean(false)) {
                form.problems().add(at + ".disabled", "BASE_TYPE_CHOICES", "Components of modals cannot be disabled");
            }
            if (component.path("required").asBoolean(true)
                    && component.path("min_values").asInt(1) < 1) {
                form.problems().add(at + ".min_values", "NUMBER_TYPE_MIN", "A required select needs at least 1.");
            }
        } else {
            textOnly(form, component, at);
        }
    }

    private static void textOnly(ComponentForm form, JsonNode component, String at) {
        form.number(component);
        if (ComponentType.of(component) == ComponentType.TEXT_INPUT) {
            TextInputs.check(form, component, at);
        } else {
            form.wrongType(at, "3, 4, 5, 6, 7, 8");
        }
    }
}
