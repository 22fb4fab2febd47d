package io.wayhaven.web.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log's page.
 *
 * @param raw whether it shows everything that Discord sent
 * @param filter what is chosen where it shows entries
 * @param newer address of the page with newer rows, if there is one
 * @param older address of the page with older rows, if there is one
 * @param stream address of the live tail of this page; absent on pages of the past
 * @param position from where the tail goes on
 * @param filtered whether a filter is set
 * @param entriesView address of what was logged
 * @param rawView address of everything that Discord sent
 * @param csv address of the entries as CSV
 * @param jsonl address of the entries as lines of JSON
 */
public record LogView(
        List<LogRow> rows,
        boolean raw,
        FilterView filter,
        List<ChoiceGroup> types,
        @Nullable String newer,
        @Nullable String older,
        @Nullable String stream,
        String position,
        boolean filtered,
        String entriesView,
        String rawView,
        String csv,
        String jsonl) {

    /** An entry of a select. */
    public record Choice(String value, String label, boolean selected) {}

    /** Entries under a heading. */
    public record ChoiceGroup(String title, List<Choice> choices) {}
}
