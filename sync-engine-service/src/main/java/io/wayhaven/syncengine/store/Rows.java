package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a statement returned, in its order. */
final class Rows {

    private Rows() {}

    static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return stream(rows).map(reader).toList();
    }

    /** The first row; empty if there is none. */
    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reader) {
        return stream(rows).map(reader).findFirst();
    }
}
