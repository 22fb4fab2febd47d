package io.wayhaven.systemtests.harness;

import io.wayhaven.local.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is in the tables, on a connection of its own for every question. */
public final class StoredRows {

    private final DatabaseAddress address;

    StoredRows(DatabaseAddress address) {
        this.address = address;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every stored dispatch, as often as it is stored. */
    public List<Position> dispatches() {
        return query(
                "select shard, session_id, sequence from log.event where type not like 'wayhaven.%'",
                row -> new Position(row.getInt(1), row.getString(2), row.getLong(3)));
    }

    /** The number of stored dispatches. */
    public long dispatchCount() {
        return number("select count(*) from log.event where type not like 'wayhaven.%'");
    }

    /** Intervals that the log admits to have missed. */
    public List<String> gaps() {
        return query("select payload::text from log.event where type = 'wayhaven.gap'", row -> row.getString(1));
    }

    /** When the gateway received each dispatch of a type. */
    public Map<Position, Instant> receivedAt(String type) {
        Map<Position, Instant> times = new HashMap<>();
        query(
                "select shard, session_id, sequence, received_at from log.event where type = ?",
                row -> times.put(
                        new Position(row.getInt(1), row.getString(2), row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                type);
        return times;
    }

    /** The entries of a guild that were written or amended after a change, oldest change first. */
    public List<LoggedEntry> entriesAfter(String guild, long changeNumber) {
        return query(
                "select event_id, ordinal, kind, sentence_text, confidence, actor_id, actor_note, changes::text,"
                        + " revision, change_number, kafka_partition || '-' || kafka_offset from log.entry where guild_id = ? and change_number > ?"
                        + " order by change_number",
                row -> new LoggedEntry(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getString(7),
                        SimulatorControl.parse(row.getString(8)),
                        row.getInt(9),
                        row.getLong(10),
                        row.getString(11)),
                Long.parseLong(guild),
                changeNumber);
    }

    /** The number of the newest row. */
    public long lastRow() {
        return number("select coalesce(max(row_id), 0) from log.event");
    }

    /** Dispatches of a type, stored after a row, of which no entry tells, although each of them is worth one. */
    public long untold(String type, long after) {
        return number(
                "select count(*) from log.event e where e.type = ? and e.row_id > ? and not exists"
                        + " (select from log.entry t where t.event_id = e.event_id and t.occurred_at = e.received_at)",
                type,
                after);
    }

    /** Whether the log-writer, which decides what is posted where, has heard of a guild's channel. */
    public boolean isRouted(String guild, String channel) {
        return number(
                        "select count(*) from log.settings where guild_id = ? and strpos(settings::text, ?) > 0",
                        Long.parseLong(guild),
                        channel)
                > 0;
    }

    /** Whether the sync-engine, which judges by what it knows of guilds, has heard of one. */
    public boolean isKnown(String guild) {
        return number("select count(*) from sync.guild where guild_id = ?", Long.parseLong(guild)) > 0;
    }

    /** How many entries of a kind a guild has. */
    public long entries(String guild, String kind) {
        return number("select count(*) from log.entry where guild_id = ? and kind = ?", Long.parseLong(guild), kind);
    }

    /** The number of the newest change of any entry. */
    public long lastChange() {
        return number("select coalesce(max(change_number), 0) from log.entry");
    }

    /** The newest case about a person, or 0. */
    public long newestCase(String user) {
        return number(
                "select coalesce(max(case_number), 0) from sync.moderation_case where user_id = ?",
                Long.parseLong(user));
    }

    /** How many cases there are about a person. */
    public long cases(String user) {
        return number("select count(*) from sync.moderation_case where user_id = ?", Long.parseLong(user));
    }

    /** Decided and not yet in Kafka. */
    public long outbox() {
        return number("select count(*) from sync.outbox");
    }

    /** Deliveries that may still lead to a call. */
    public long openDeliveries() {
        return number("select count(*) from sync.delivery where status in ('pending', 'calling', 'retry_later')");
    }

    private long number(String sql, Object... parameters) {
        return query(sql, row -> row.getLong(1), parameters).getFirst();
    }

    private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tables: " + e.getMessage(), e);
        }
    }
}
