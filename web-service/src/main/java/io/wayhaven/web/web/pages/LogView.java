package io.wayhaven.web.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log's page.
 *
 * @param newer address of the page with newer events, if there is one
 * @param older address of the page with older events, if there is one
 * @param stream address of the live tail of this page; absent on pages of the past
 * @param position from where the tail goes on
 * @param filtered whether a filter is set
 */
public record LogView(
        List<LogRow> rows,
        List<Choice> guilds,
        List<ChoiceGroup> types,
        @Nullable String newer,
        @Nullable String older,
        @Nullable String stream,
        String position,
        boolean filtered) {

    /** An entry of a select. */
    public record Choice(String value, String label, boolean selected) {}

    /** Entries under a heading. */
    public record ChoiceGroup(String title, List<Choice> choices) {}
}
