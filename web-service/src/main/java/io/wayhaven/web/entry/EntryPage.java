package io.wayhaven.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param newer where newer entries begin; absent on the first page
 * @param older where older entries begin; absent on the last page
 */
public record EntryPage(
        List<Entry> entries,
        @Nullable EntryCursor newer,
        @Nullable EntryCursor older) {

    public EntryPage {
        entries = List.copyOf(entries);
    }
}
