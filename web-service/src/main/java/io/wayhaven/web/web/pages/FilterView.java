package io.wayhaven.web.web.pages;

import io.wayhaven.web.web.pages.LogView.Choice;
import io.wayhaven.web.web.pages.LogView.ChoiceGroup;
import java.util.List;

/**
 * The filter of entries, as a form.
 *
 * @param more whether anything is set that stands behind "More filters"
 */
public record FilterView(
        String text,
        List<Choice> guilds,
        List<Choice> families,
        List<ChoiceGroup> kinds,
        List<Choice> severities,
        List<Choice> confidences,
        String actor,
        String target,
        String channel,
        String message,
        String since,
        String until,
        boolean more) {}
