package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.partition.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The partitions of the log. Remembers which ones are there, so that a batch doesn't ask. */
@ApplicationScoped
public class EventPartitions {

    private static final Logger LOG = Logger.getLogger(EventPartitions.class);
    private static final String MAKE = "SELECT log.make_event_partition($1)";

    private final Pool pool;
    private final Set<Week> known = ConcurrentHashMap.newKeySet();

    EventPartitions(Pool pool) {
        this.pool = pool;
    }

    /** Makes the partitions of these weeks unless they are there. */
    Uni<Void> ensure(Collection<Week> weeks) {
        var unknown = weeks.stream().filter(week -> !known.contains(week)).toList();
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom().iterable(unknown).call(this::make).onItem().ignoreAsUni();
    }

    /** Looks anew next time: somebody has removed one. */
    void forget() {
        known.clear();
    }

    private Uni<Void> make(Week week) {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(week.monday()))
                .invoke(rows -> {
                    known.add(week);
                    if (rows.iterator().next().getBoolean(0)) {
                        LOG.infof("partition made week=%s", week.monday());
                    }
                })
                .replaceWithVoid();
    }
}
