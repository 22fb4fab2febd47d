package io.wayhaven.logwriter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.logwriter.announcement.Announcement;
import io.wayhaven.logwriter.announcement.Announcer;
import io.wayhaven.logwriter.retention.RetentionDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Removes what is kept no longer, every hour, wherever a log writer gets to it first. */
@ApplicationScoped
public class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final String PLAN = "SELECT * FROM log.retention_plan($1, $2, $3)";
    private static final String UNTOLD = """
            SELECT purge_id, guild_id, class, before, row_count, purged_at FROM log.purge
            WHERE told_at IS NULL ORDER BY purge_id""";
    private static final String TOLD = "UPDATE log.purge SET told_at = now() WHERE purge_id = ANY($1::bigint[])";
    private static final String LOCK = "purge";

    private final Schema schema;
    private final Pool pool;
    private final RetentionDays days;
    private final Announcer announcer;
    private final Clock clock;

    Purge(Schema schema, Pool pool, RetentionDays days, Announcer announcer, Clock clock) {
        this.schema = schema;
        this.pool = pool;
        this.days = days;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> hourly() {
        return run().onFailure().recoverWithUni(failure -> {
            LOG.warnf("purge not finished, goes on in an hour reason=%s", failure.toString());
            return Uni.createFrom().voidItem();
        });
    }

    /** Purges now unless another log writer is at it; fails if the database does, and goes on next time. */
    public Uni<Void> run() {
        return schema.ready().chain(() -> Lease.holding(pool, LOCK, this::work));
    }

    private Uni<Void> work(SqlConnection connection) {
        return connection
                .preparedQuery(PLAN)
                .execute(
                        Tuple.of(days.events(), days.messages(), clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(plan -> Batches.each(plan, row -> remove(connection, row)))
                .chain(removed -> Leftovers.remove(connection))
                .chain(removed -> tell(connection));
    }

    private Uni<Void> tell(SqlConnection connection) {
        return connection.query(UNTOLD).execute().chain(rows -> {
            var announcements = new ArrayList<Announcement>();
            var told = new ArrayList<Long>();
            for (var row : rows) {
                told.add(row.getLong("purge_id"));
                if (row.getLong("guild_id") != null) {
                    announcements.add(announcement(row));
                }
            }
            return Uni.createFrom()
                    .completionStage(() -> announcer.announce(announcements))
                    .chain(() -> connection.preparedQuery(TOLD).execute(Tuple.of(told.toArray(Long[]::new))))
                    .replaceWithVoid();
        });
    }

    private static Announcement announcement(Row purged) {
        var before = purged.getOffsetDateTime("before");
        var at = purged.getOffsetDateTime("purged_at");
        return new Announcement(
                OwnKinds.PURGE.id(),
                new GuildId(purged.getLong("guild_id")),
                "purge",
                purged.getLong("purge_id"),
                at.toInstant(),
                Map.of(
                        "count", purged.getLong("row_count"),
                        "class", purged.getString("class"),
                        "before", before.toInstant().toString(),
                        "days", Duration.between(before, at).toDays()));
    }

    private static Uni<Long> remove(SqlConnection connection, Row plan) {
        var guild = plan.getLong("guild_id");
        return removeEvents(connection, guild, plan.getOffsetDateTime("events_before"))
                .chain(events -> removeContents(connection, guild, plan.getOffsetDateTime("messages_before"))
                        .map(contents -> events + contents))
                .invoke(count -> {
                    if (count > 0) {
                        LOG.infof(
                                "purged guild=%s rows=%d", guild == null ? "all" : Long.toUnsignedString(guild), count);
                    }
                });
    }

    private static Uni<Long> removeEvents(
            SqlConnection connection, @Nullable Long guild, @Nullable OffsetDateTime before) {
        var tables = new PurgeTables(connection);
        if (before == null) {
            return Uni.createFrom().item(0L);
        }
        return guild == null
                ? Batches.each(
                        List.of(Partitioned.ENTRY, Partitioned.EVENT),
                        table -> tables.dropWeeks(table, "events", before))
                : tables.deleteEvents(guild, before);
    }

    private static Uni<Long> removeContents(
            SqlConnection connection, @Nullable Long guild, @Nullable OffsetDateTime before) {
        var tables = new PurgeTables(connection);
        if (before == null) {
            return Uni.createFrom().item(0L);
        }
        var weeks = guild == null
                ? Batches.each(
                        List.of(Partitioned.MESSAGE_REVISION, Partitioned.MESSAGE),
                        table -> tables.dropWeeks(table, "messages", before))
                : Uni.createFrom().item(0L);
        return weeks.chain(dropped -> tables.deleteMessages(guild, before))
                .chain(deleted ->
                        new ContentExpiry(connection, guild, before).run().map(redacted -> deleted + redacted));
    }
}
