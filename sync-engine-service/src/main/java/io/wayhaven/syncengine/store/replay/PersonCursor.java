package io.wayhaven.syncengine.store.replay;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.KeptFact;
import io.wayhaven.syncengine.projection.KeptFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rows in the order of the people that they are about, whose ids are the first column. */
final class PersonCursor<T> implements AutoCloseable {

    /** Makes something of the row at which the result is. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int AT_ONCE = 1000;
    private static final String FACTS = "select user_id, type, body::text from sync.fact %s order by user_id, sequence";

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private boolean hasRow;

    PersonCursor(Connection connection, String query, Reader<T> reader) throws SQLException {
        this.statement = connection.prepareStatement(query);
        statement.setFetchSize(AT_ONCE);
        this.rows = statement.executeQuery();
        this.reader = reader;
        this.hasRow = rows.next();
    }

    /** The facts about people, in their order. */
    static PersonCursor<KeptFact> facts(Connection connection, @Nullable UserId only) throws SQLException {
        return new PersonCursor<>(
                connection,
                FACTS.formatted(only("user_id", only)),
                row -> KeptFacts.decode(row.getString(2), row.getString(3)));
    }

    /** The condition that rows are about nobody else; none for null. */
    static String only(String column, @Nullable UserId person) {
        return person == null ? "" : "where " + column + " = " + person.value();
    }

    /** Whom the next row is about; empty at the end. */
    OptionalLong person() {
        try {
            return hasRow ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** All about a person, if the next row is. */
    List<T> take(long person) throws SQLException {
        var taken = new ArrayList<T>();
        while (hasRow && rows.getLong(1) == person) {
            taken.add(reader.read(rows));
            hasRow = rows.next();
        }
        return taken;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
