package io.wayhaven.benchmarks.reconciling;

import io.wayhaven.benchmarks.fanout.Commands.Server;
import io.wayhaven.local.process.Waiting;
import io.wayhaven.local.stack.LocalStack;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What the service knows about the guilds that are measured. */
final class Tables {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final LocalStack stack;
    private final Long[] guilds;

    Tables(LocalStack stack, List<Server> guilds) {
        this.stack = stack;
        this.guilds = guilds.stream().map(guild -> guild.id().value()).toArray(Long[]::new);
    }

    /** Waits until a query about the guilds counts so many. */
    void await(String what, String sql, long enough) {
        Waiting.until(what, LIMIT, () -> count(sql) >= enough);
    }

    /** Waits until a query about the guilds finds something of each of them. */
    void awaitEach(String what, String sql) {
        await(what, sql, guilds.length);
    }

    long count(String sql) {
        return ask(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    void change(String sql) {
        ask(sql, PreparedStatement::executeUpdate);
    }

    private <T> T ask(String sql, Asking<T> asking) {
        var address = stack.jdbc();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", guilds));
            return asking.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
