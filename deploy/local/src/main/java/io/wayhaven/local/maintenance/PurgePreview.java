package io.wayhaven.local.maintenance;

import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.local.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purge would remove now.
 *
 * @param eventDays days that everything is kept, for everybody; absent: for ever
 * @param messageDays days that what people wrote is kept; absent: as long as the events, or the log writer's default
 */
public record PurgePreview(
        @Nullable Integer eventDays, @Nullable Integer messageDays) {
    private static final String QUERY =
            "SELECT guild_id, class, (before AT TIME ZONE 'UTC')::date, row_count FROM log.retention_preview(?, ?)";

    /**
     * A sentence for every class, for everybody and for guilds that keep less.
     *
     * @throws SQLException if the database can't be asked
     */
    public List<String> read(DatabaseAddress database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setObject(1, eventDays, Types.INTEGER);
            query.setObject(2, written(), Types.INTEGER);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(sentence(
                            rows.getString(1), rows.getString(2), rows.getObject(3, LocalDate.class), rows.getLong(4)));
                }
            }
            return lines;
        }
    }

    private @Nullable Integer written() {
        return messageDays == null && eventDays == null ? Integer.valueOf(Retention.MESSAGE_DAYS) : messageDays;
    }

    private static String sentence(@Nullable String guild, String what, LocalDate before, long count) {
        return "will delete %,d %s before %s%s"
                .formatted(count, what, before, guild == null ? "" : " of server " + guild);
    }
}
