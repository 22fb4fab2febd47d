package io.wayhaven.syncengine.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a projection.
 *
 * @param values one for each of the projection's columns: numbers in decimals, times in ISO 8601, null where there is none
 */
public record ProjectedRow(Projection projection, List<@Nullable String> values) {

    public ProjectedRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (values.size() != projection.columns().size()) {
            throw new IllegalArgumentException("A row of %s has %d columns, not %d"
                    .formatted(projection, projection.columns().size(), values.size()));
        }
    }

    static ProjectedRow of(Projection projection, @Nullable Object... values) {
        var texts = new ArrayList<@Nullable String>();
        for (var value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new ProjectedRow(projection, texts);
    }

    /** What tells it from other rows of its projection. */
    public List<@Nullable String> key() {
        return IntStream.range(0, values.size())
                .filter(index -> projection.columns().get(index).key())
                .<@Nullable String>mapToObj(values::get)
                .toList();
    }

    /** The value of a column. */
    public @Nullable String value(String column) {
        return IntStream.range(0, values.size())
                .filter(index -> projection.columns().get(index).name().equals(column))
                .<@Nullable String>mapToObj(values::get)
                .toList()
                .getFirst();
    }
}
