package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.LaneOutcome;
import io.wayhaven.syncengine.posting.Obstacle;
import io.wayhaven.syncengine.store.PostDestinationTable.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes what came of a lane's step, within a transaction that holds the lane's lock. */
final class PostOutcomes {

    private static final Logger LOG = Logger.getLogger(PostOutcomes.class);
    private static final Obstacle UNACCEPTABLE = new Obstacle(
            "Discord rejects everything that is posted there.", "Check the channel, or choose another one.");

    private final SyncEngineConfig.Posts settings;
    private final Clock clock;

    PostOutcomes(SyncEngineConfig config, Clock clock) {
        this.settings = config.posts();
        this.clock = clock;
    }

    Uni<Void> apply(SqlConnection connection, Destination destination, Lane lane, LaneOutcome outcome) {
        return switch (outcome) {
            case LaneOutcome.Posted(Batch batch, long message) ->
                PostMessageTable.arrived(connection, batch, message, settings.editGather())
                        .chain(() -> resume(connection, destination, lane));
            case LaneOutcome.Absent absent -> PostMessageTable.restart(connection, absent.batch());
            case LaneOutcome.InDoubt doubt -> PostDestinationTable.hold(connection, destination, doubt.delay());
            case LaneOutcome.NotNow(Batch batch, boolean doubt, Duration delay) ->
                release(connection, batch, doubt)
                        .chain(() -> PostDestinationTable.hold(connection, destination, delay));
            case LaneOutcome.Rejected rejected -> reject(connection, destination, lane, rejected.batch());
            case LaneOutcome.Barred(Batch batch, boolean doubt, Obstacle obstacle) ->
                release(connection, batch, doubt).chain(() -> park(connection, destination, lane, obstacle));
            case LaneOutcome.Edited edited ->
                PostMessageTable.edited(connection, edited.edit(), settings.editGather())
                        .chain(() -> resume(connection, destination, lane));
            case LaneOutcome.EditLater later -> PostMessageTable.editAfter(connection, later.edit(), later.delay());
            case LaneOutcome.EditDropped dropped ->
                PostMessageTable.edited(connection, dropped.edit(), settings.editGather());
            case LaneOutcome.EditBarred barred ->
                PostMessageTable.editAfter(connection, barred.edit(), settings.parkedRetry())
                        .chain(() -> park(connection, destination, lane, barred.obstacle()));
        };
    }

    /** What certainly did not arrive is put together anew at its time; what may have is not touched. */
    private static Uni<Void> release(SqlConnection connection, Batch batch, boolean doubt) {
        return doubt ? Uni.createFrom().voidItem() : PostMessageTable.dissolve(connection, batch);
    }

    private Uni<Void> reject(SqlConnection connection, Destination destination, Lane lane, Batch batch) {
        LOG.warnf(
                "Discord rejects a message destination=%s embeds=%d",
                destination.key(), batch.embeds().size());
        return PostTable.singleOut(connection, batch.key())
                .chain(any -> PostMessageTable.dissolve(connection, batch)
                        .chain(() ->
                                any ? Uni.createFrom().voidItem() : park(connection, destination, lane, UNACCEPTABLE)));
    }

    private Uni<Void> park(SqlConnection connection, Destination destination, Lane lane, Obstacle obstacle) {
        return PostDestinationTable.park(connection, destination, settings.parkedRetry())
                .chain(() -> lane.parked()
                        ? Uni.createFrom().voidItem()
                        : tell(
                                connection,
                                lane,
                                destination,
                                new PostingParked(
                                        lane.guild(),
                                        lane.route(),
                                        destination.id(),
                                        obstacle.reason(),
                                        obstacle.remedy(),
                                        destination.webhookId())));
    }

    private Uni<Void> resume(SqlConnection connection, Destination destination, Lane lane) {
        return lane.parked()
                ? PostDestinationTable.resume(connection, destination)
                        .chain(() -> tell(
                                connection,
                                lane,
                                destination,
                                new PostingResumed(
                                        lane.guild(), lane.route(), destination.id(), destination.webhookId())))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(SqlConnection connection, Lane lane, Destination destination, ModerationFact fact) {
        LOG.infof(
                "posting %s destination=%s guild=%s",
                fact instanceof PostingParked ? "parked" : "resumed", destination.key(), lane.guild());
        var now = clock.instant();
        var id = destination.key() + ":" + fact.getClass().getSimpleName() + ":" + now.toEpochMilli();
        return OutboxTable.add(connection, List.of(Outgoing.notice(id, fact, lane.guild(), now)));
    }
}
