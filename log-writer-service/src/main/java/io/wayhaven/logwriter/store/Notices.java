package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.logwriter.announcement.Announcement;
import io.wayhaven.logwriter.announcement.Announcer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;

/** What was noticed and is to be told in the log: written down with what made it noticed, told afterwards. */
final class Notices {

    private static final String ADD =
            "INSERT INTO log.notice (guild_id, kind, facts, noticed_at) VALUES ($1, $2, $3::text::json, $4)";
    private static final String UNTOLD = """
            SELECT notice_id, guild_id, kind, facts::text, noticed_at FROM log.notice
            WHERE told_at IS NULL ORDER BY notice_id LIMIT 1000""";
    private static final String TOLD = "UPDATE log.notice SET told_at = now() WHERE notice_id = ANY($1::bigint[])";

    private Notices() {}

    static Uni<Long> add(
            SqlClient transaction, EventKind kind, long guild, Map<String, Object> facts, OffsetDateTime at) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(guild, kind.id(), json(facts), at))
                .map(rows -> (long) rows.rowCount());
    }

    /** Tells what was not told yet; whoever calls holds a lease. */
    static Uni<Void> tell(SqlClient connection, Announcer announcer) {
        return connection.query(UNTOLD).execute().chain(rows -> {
            var announcements = new ArrayList<Announcement>();
            var told = new ArrayList<Long>();
            for (var row : rows) {
                told.add(row.getLong("notice_id"));
                announcements.add(announcement(row));
            }
            return told.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .completionStage(() -> announcer.announce(announcements))
                            .chain(() -> connection.preparedQuery(TOLD).execute(Tuple.of(told.toArray(Long[]::new))))
                            .replaceWithVoid();
        });
    }

    private static Announcement announcement(Row notice) {
        return new Announcement(
                notice.getString("kind"),
                new GuildId(notice.getLong("guild_id")),
                "notice",
                notice.getLong("notice_id"),
                notice.getOffsetDateTime("noticed_at").toInstant(),
                facts(notice.getString("facts")));
    }

    private static String json(Map<String, Object> facts) {
        try {
            return ContractsJson.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers cannot be written as JSON", impossible);
        }
    }

    private static Map<String, Object> facts(String json) {
        try {
            return ContractsJson.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL returned something else than JSON", impossible);
        }
    }
}
