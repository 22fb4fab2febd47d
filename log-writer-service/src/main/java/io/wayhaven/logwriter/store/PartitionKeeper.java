package io.wayhaven.logwriter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.partition.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes partitions ahead of time, at the start and every hour. A batch that comes first makes its own. */
@ApplicationScoped
public class PartitionKeeper {

    private static final Logger LOG = Logger.getLogger(PartitionKeeper.class);

    private final Schema schema;
    private final Partitions partitions;
    private final LogWriterConfig config;
    private final Clock clock;

    PartitionKeeper(Schema schema, Partitions partitions, LogWriterConfig config, Clock clock) {
        this.schema = schema;
        this.partitions = partitions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> makeAhead() {
        return schema.ready()
                .chain(() -> makeAhead(Week.of(clock.instant()).andNext(config.weeksAhead())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("no partitions made ahead reason=%s", failure.toString());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> makeAhead(List<Week> weeks) {
        return Multi.createFrom()
                .items(Partitioned.values())
                .call(table -> partitions.ensure(table, weeks))
                .onItem()
                .ignoreAsUni();
    }
}
