package io.wayhaven.logwriter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.logwriter.announcement.Announcement;
import io.wayhaven.logwriter.announcement.Announcer;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.ErasureOrders;
import io.wayhaven.logwriter.erasure.NamesInText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Keeps orders to erase and carries them out, one after the other. An order that was interrupted begins anew: what is
 * redacted stays so.
 */
@ApplicationScoped
public class PgErasures implements ErasureOrders {

    private static final Logger LOG = Logger.getLogger(PgErasures.class);
    private static final String KEEP = """
            INSERT INTO log.erasure (fact_id, guild_id, user_id, issuer_id, ordered_at)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING""";
    private static final String NEXT = """
            SELECT %s FROM log.erasure
            WHERE done_at IS NULL ORDER BY ordered_at LIMIT 1""".formatted(Erasures.COLUMNS);
    private static final String DONE = "UPDATE log.erasure SET done_at = now() WHERE fact_id = $1";
    private static final String LOCK = "erasure";

    private final Schema schema;
    private final Pool pool;
    private final Announcer announcer;

    PgErasures(Schema schema, Pool pool, Announcer announcer) {
        this.schema = schema;
        this.pool = pool;
        this.announcer = announcer;
    }

    @Override
    public CompletionStage<Void> keep(Erasure order) {
        return schema.ready()
                .chain(() -> pool.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                order.factId(),
                                order.guild(),
                                order.user(),
                                order.issuer(),
                                order.orderedAt().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> carryOut() {
        return schema.ready()
                .chain(() -> Lease.holding(pool, LOCK, connection -> Batches.untilNothing(() -> next(connection))))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("erasure not finished, begins anew reason=%s", failure.toString());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Integer> next(SqlConnection connection) {
        return connection
                .query(NEXT)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : erase(connection, Erasures.read(rows.iterator().next()))
                                .replaceWith(1));
    }

    private Uni<Void> erase(SqlConnection connection, Erasure order) {
        var tally = new Tally();
        tally.see(order.guild());
        return Erasures.awaitWriters(connection)
                .chain(() -> NamesOfPerson.of(connection, order))
                .chain(names -> erase(connection, order, names, tally))
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> announcer.announce(tally.rows().entrySet().stream()
                                .map(guild -> announcement(order, guild.getKey(), guild.getValue()))
                                .toList())))
                .chain(() -> connection.preparedQuery(DONE).execute(Tuple.of(order.factId())))
                .replaceWithVoid();
    }

    /** Entries before payloads: if it is interrupted, those still tell the names that reasons may hold. */
    private static Uni<Void> erase(SqlConnection connection, Erasure order, NamesInText names, Tally tally) {
        return new AuditErasure(connection, order, names)
                .run()
                .chain(() -> new EntryErasure(connection, order, names, tally).run())
                .chain(entries -> new PayloadErasure(connection, order, names, tally)
                        .run()
                        .invoke(payloads -> LOG.infof("person erased payloads=%d entries=%d", payloads, entries)))
                .chain(() -> new OutboxErasure(connection, order).run());
    }

    private static Announcement announcement(Erasure order, long guild, long rows) {
        var facts = new LinkedHashMap<String, Object>();
        if (order.issuer() != null) {
            facts.put("issuer", Long.toUnsignedString(order.issuer()));
        }
        facts.put("count", rows);
        return new Announcement(
                OwnKinds.ERASURE.id(),
                new GuildId(guild),
                "erasure:" + order.factId() + ":" + Long.toUnsignedString(guild),
                1,
                order.orderedAt(),
                facts);
    }
}
