package io.wayhaven.logwriter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.logwriter.announcement.Announcer;
import io.wayhaven.logwriter.silence.Rhythm;
import io.wayhaven.logwriter.silence.SilenceRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks for silences, every minute, wherever a log writer gets to it first. What was folded tells how late it is: while
 * events wait in Kafka nothing is silent.
 */
@ApplicationScoped
public class SilenceWatch {

    private static final Logger LOG = Logger.getLogger(SilenceWatch.class);
    private static final String LOCK = "silence";

    /** Of guilds that the bot is in, and that Discord can serve. */
    private static final String SUSPECTS = """
            SELECT r.guild_id, r.type, r.weight, r.first_at, r.last_at, r.longest_seconds, r.missed, r.missed_first,
                   r.missed_last, l.since, l.heard_at
            FROM log.listening l JOIN log.rhythm r USING (kafka_partition)
            JOIN log.snapshot g ON g.type = 'guild' AND g.guild_id = r.guild_id AND g.object_id = r.guild_id
            WHERE NOT r.silent AND l.heard_at - greatest(r.last_at, l.since) > $1::interval
              AND (r.weight >= $2 OR r.missed > 0) AND g.payload->>'wayhaven_unavailable_since' IS NULL
            ORDER BY r.guild_id, r.type""";

    private static final String SILENT = """
            UPDATE log.rhythm SET silent = true WHERE guild_id = $1 AND type = ANY($2::text[])""";

    private final Schema schema;
    private final Pool pool;
    private final SilenceRule rule;
    private final Announcer announcer;

    SilenceWatch(Schema schema, Pool pool, SilenceRule rule, Announcer announcer) {
        this.schema = schema;
        this.pool = pool;
        this.rule = rule;
        this.announcer = announcer;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return run().onFailure().recoverWithUni(failure -> {
            LOG.warnf("silences not looked for, tried again in a minute reason=%s", failure.toString());
            return Uni.createFrom().voidItem();
        });
    }

    /** Looks now, unless another log writer does; fails if the database does. */
    public Uni<Void> run() {
        return schema.ready().chain(() -> Lease.holding(pool, LOCK, this::work));
    }

    private Uni<Void> work(SqlConnection connection) {
        return connection
                .preparedQuery(SUSPECTS)
                .execute(Tuple.of(Intervals.of(rule.atLeast()), (double) rule.events()))
                .map(this::silences)
                .chain(silences -> Batches.each(silences, silence -> notice(connection, silence)))
                .chain(noticed -> Notices.tell(connection, announcer));
    }

    private List<Silence> silences(Iterable<Row> suspects) {
        var silences = new TreeMap<Long, Silence>();
        for (var row : suspects) {
            var heardAt = row.getOffsetDateTime("heard_at");
            var rhythm = rhythm(row);
            if (rule.isUnusual(rhythm, row.getOffsetDateTime("since").toInstant(), heardAt.toInstant())) {
                var silence = silences.getOrDefault(
                        rhythm.guildId(), new Silence(rhythm.guildId(), List.of(), rhythm.last(), heardAt));
                silences.put(rhythm.guildId(), silence.and(rhythm));
            }
        }
        return List.copyOf(silences.values());
    }

    private static Rhythm rhythm(Row row) {
        return new Rhythm(
                row.getLong("guild_id"),
                row.getString("type"),
                row.getDouble("weight"),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant(),
                Duration.ofSeconds(Math.round(row.getDouble("longest_seconds"))),
                missed(row));
    }

    private static Rhythm.@Nullable Missed missed(Row row) {
        var first = row.getOffsetDateTime("missed_first");
        var last = row.getOffsetDateTime("missed_last");
        return first == null || last == null
                ? null
                : new Rhythm.Missed(row.getInteger("missed"), first.toInstant(), last.toInstant());
    }

    private static Uni<Long> notice(SqlConnection connection, Silence silence) {
        LOG.warnf("silence guild=%s types=%s", Long.toUnsignedString(silence.guild()), silence.types());
        var types = silence.types().toArray(String[]::new);
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(SILENT)
                        .execute(Tuple.of(silence.guild(), types))
                        .chain(marked -> Notices.add(
                                connection,
                                OwnKinds.SILENCE,
                                silence.guild(),
                                Map.of(
                                        "name",
                                        String.join(", ", silence.types()),
                                        "since",
                                        silence.since().toString()),
                                silence.noticedAt())));
    }

    /** The types that are silent in a guild. */
    private record Silence(long guild, List<String> types, Instant since, OffsetDateTime noticedAt) {

        Silence and(Rhythm rhythm) {
            var more = new ArrayList<>(types);
            more.add(rhythm.type());
            return new Silence(guild, more, rhythm.last().isBefore(since) ? since : rhythm.last(), noticedAt);
        }
    }
}
