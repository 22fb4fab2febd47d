package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.BatchPlan;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.Step;
import io.wayhaven.syncengine.posting.Summaries;
import io.wayhaven.syncengine.posting.Waiting;
import io.wayhaven.syncengine.store.PostDestinationTable.Lane;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds what a lane does next, and makes it durable, within a transaction that holds the lane's lock. */
final class PostStep {

    private final SyncEngineConfig.Posts settings;
    private final Summaries summaries;
    private final Clock clock;

    PostStep(SyncEngineConfig config, Clock clock) {
        this.settings = config.posts();
        this.summaries = new Summaries(config.viewerUrl());
        this.clock = clock;
    }

    /** What is in doubt comes first, then what waits, then edits. */
    Uni<Step> next(SqlConnection connection, Destination destination) {
        return PostDestinationTable.lock(connection, destination)
                .chain(lane -> lane.held()
                        ? Uni.createFrom().item(new Step.Rest())
                        : PostMessageTable.inDoubt(connection, destination)
                                .chain(batch -> batch.map(found -> recover(connection, destination, found))
                                        .orElseGet(() -> post(connection, destination, lane))));
    }

    private static Uni<Step> recover(SqlConnection connection, Destination destination, Batch batch) {
        return PostMessageTable.known(connection, destination, batch).map(known -> new Step.Recover(batch, known));
    }

    private Uni<Step> post(SqlConnection connection, Destination destination, Lane lane) {
        if (lane.expired() > 0) {
            return expired(connection, destination, lane);
        }
        return PostTable.head(connection, destination)
                .chain(head -> head.posts().isEmpty()
                        ? edit(connection, destination)
                        : PostTable.length(connection, destination).chain(waiting -> {
                            var plan = BatchPlan.of(head.posts(), waiting, settings.stormAt());
                            var ready = !clock.instant().isBefore(head.since().plus(settings.gather()));
                            return ready || plan.isFull(waiting)
                                    ? send(connection, destination, lane, plan)
                                    : edit(connection, destination);
                        }));
    }

    private Uni<Step> send(SqlConnection connection, Destination destination, Lane lane, BatchPlan plan) {
        var shown = plan.shown().stream().map(Waiting::embed).toList();
        return PostMessageTable.open(connection, destination)
                .chain(batch -> PostTable.show(connection, destination, batch.key(), plan)
                        .chain(() -> plan.counted() == 0
                                ? Uni.createFrom().item(Optional.<Embed>empty())
                                : PostTable.count(connection, destination, batch.key(), plan.counted())
                                        .map(counted ->
                                                Optional.of(summaries.of(counted, lane.guild(), !shown.isEmpty()))))
                        .chain(tail -> PostMessageTable.fill(connection, batch, shown, tail, plan.buttons())))
                .map(Step.Send::new);
    }

    private Uni<Step> expired(SqlConnection connection, Destination destination, Lane lane) {
        var notice = summaries.expired(lane.expired(), settings.keep(), lane.guild());
        return PostDestinationTable.takeExpired(connection, destination, lane.expired())
                .chain(() -> PostMessageTable.open(connection, destination))
                .chain(batch -> PostMessageTable.tellExpired(connection, batch, lane.expired())
                        .chain(() ->
                                PostMessageTable.fill(connection, batch, List.of(notice), Optional.empty(), List.of())))
                .map(Step.Send::new);
    }

    private Uni<Step> edit(SqlConnection connection, Destination destination) {
        return PostMessageTable.edit(connection, destination)
                .chain(edit -> edit.map(step -> Uni.createFrom().item(step))
                        .orElseGet(() -> PostDestinationTable.schedule(
                                        connection, List.of(destination.key()), settings.gather())
                                .replaceWith(new Step.Rest())));
    }
}
