package io.wayhaven.web.store;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.entry.ChangeWindow;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryFeed;
import io.wayhaven.web.entry.Poll;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Feeds the pages that are being watched with what changed in {@code log.entry}: one reader for all of them. */
@ApplicationScoped
class EntryPolling {

    private static final Logger LOG = Logger.getLogger(EntryPolling.class);
    private static final int BATCH = 1000;
    /** Changes that were drawn before the start and may not have been committed yet. */
    private static final int UNSETTLED_AT_START = 10_000;

    private final Pool pool;
    private final EntryFeed feed;
    private final Clock clock;
    private final WebConfig config;
    private @Nullable ChangeWindow window;
    private @Nullable Cancellable polling;

    EntryPolling(Pool pool, EntryFeed feed, Clock clock, WebConfig config) {
        this.pool = pool;
        this.feed = feed;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        polling = Uni.createFrom()
                .deferred(this::round)
                .onFailure()
                .invoke(failure -> LOG.debugf("entries could not be polled: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .chain(this::pause)
                .repeat()
                .indefinitely()
                .subscribe()
                .with(done -> {}, failure -> LOG.error("entries are no longer polled", failure));
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel();
        }
    }

    private Uni<Void> pause() {
        // Taken before the question, so that nobody can begin to watch unnoticed in between
        var wanted = feed.wanted();
        if (feed.watched()) {
            return Uni.createFrom()
                    .nullItem()
                    .onItem()
                    .delayIt()
                    .by(config.entries().poll())
                    .replaceWithVoid();
        }
        return Uni.createFrom()
                .completionStage(wanted)
                .emitOn(Infrastructure.getDefaultExecutor())
                .ifNoItem()
                .after(config.entries().idlePoll())
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> round() {
        var current = window;
        return current == null ? begin() : poll(current);
    }

    private Uni<Void> begin() {
        return pool.withConnection(connection -> connection
                        .query("SELECT coalesce(max(change_number), 0) AS highest FROM log.entry")
                        .execute())
                .invoke(rows -> {
                    var number = Math.max(0, rows.iterator().next().getLong("highest") - UNSETTLED_AT_START);
                    window = new ChangeWindow(number, clock);
                    feed.begin(number);
                })
                .replaceWithVoid();
    }

    private Uni<Void> poll(ChangeWindow current) {
        // One snapshot: what isn't visible in the pages of entries has not ended for the transaction ids either
        return pool.withTransaction(connection -> connection
                        .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                        .execute()
                        .chain(() -> connection
                                .query("SELECT pg_snapshot_xmin(s)::text::bigint AS oldest,"
                                        + " pg_snapshot_xmax(s)::text::bigint AS next FROM pg_current_snapshot() s")
                                .execute())
                        .chain(rows -> {
                            var snapshot = rows.iterator().next();
                            return changes(connection, current.settled(), new ArrayList<>())
                                    .map(entries ->
                                            new Poll(entries, snapshot.getLong("oldest"), snapshot.getLong("next")));
                        }))
                .invoke(poll -> {
                    var fresh = current.take(poll);
                    feed.append(fresh, current.settled());
                })
                .replaceWithVoid();
    }

    private static Uni<List<Entry>> changes(SqlConnection connection, long after, List<Entry> before) {
        return connection
                .preparedQuery(EntryRows.SELECT + " WHERE e.change_number > $1 ORDER BY e.change_number LIMIT " + BATCH)
                .execute(Tuple.of(after))
                .chain(rows -> {
                    var entries = PgEntryReader.entries(rows);
                    before.addAll(entries);
                    return entries.size() < BATCH
                            ? Uni.createFrom().item(before)
                            : changes(connection, entries.getLast().changeNumber(), before);
                });
    }
}
