package io.wayhaven.logwriter.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a statement as arrays, one a column: {@code SELECT ... FROM unnest($1::text[], ...)}. */
final class Columns<T> {

    private final Collection<T> rows;
    private final List<Object> arrays = new ArrayList<>();

    Columns(Collection<T> rows) {
        this.rows = rows;
    }

    Columns<T> texts(Function<T, @Nullable String> column) {
        arrays.add(rows.stream().map(column).map(Texts::clean).toArray(String[]::new));
        return this;
    }

    Columns<T> longs(Function<T, @Nullable Long> column) {
        arrays.add(rows.stream().map(column).toArray(Long[]::new));
        return this;
    }

    Columns<T> ints(Function<T, Integer> column) {
        arrays.add(rows.stream().map(column).toArray(Integer[]::new));
        return this;
    }

    Columns<T> booleans(Function<T, Boolean> column) {
        arrays.add(rows.stream().map(column).toArray(Boolean[]::new));
        return this;
    }

    Columns<T> times(Function<T, @Nullable Instant> column) {
        arrays.add(rows.stream()
                .map(column)
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
        return this;
    }

    Columns<T> bytes(Function<T, byte[]> column) {
        arrays.add(rows.stream().map(column).map(Buffer::buffer).toArray(Buffer[]::new));
        return this;
    }

    Tuple tuple() {
        return Tuple.tuple(arrays);
    }
}
