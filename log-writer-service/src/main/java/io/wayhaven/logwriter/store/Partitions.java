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

/** The partitions of the tables by weeks. Remembers which ones are there, so that a batch doesn't ask. */
@ApplicationScoped
public class Partitions {

    private static final Logger LOG = Logger.getLogger(Partitions.class);
    private static final String MAKE = "SELECT log.make_partition($1, $2)";

    private final Pool pool;
    private final Set<Partition> known = ConcurrentHashMap.newKeySet();

    Partitions(Pool pool) {
        this.pool = pool;
    }

    /** Makes the partitions of a table for these weeks unless they are there. */
    Uni<Void> ensure(Partitioned table, Collection<Week> weeks) {
        var unknown = weeks.stream()
                .map(week -> new Partition(table, week))
                .filter(partition -> !known.contains(partition))
                .toList();
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom().iterable(unknown).call(this::make).onItem().ignoreAsUni();
    }

    /** Looks anew next time: somebody has removed one. */
    void forget() {
        known.clear();
    }

    private Uni<Void> make(Partition partition) {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(partition.table().table(), partition.week().monday()))
                .invoke(rows -> {
                    known.add(partition);
                    if (rows.iterator().next().getBoolean(0)) {
                        LOG.infof(
                                "partition made table=%s week=%s",
                                partition.table().table(), partition.week().monday());
                    }
                })
                .replaceWithVoid();
    }

    private record Partition(Partitioned table, Week week) {}
}
