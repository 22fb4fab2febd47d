package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.PostIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes posts into PostgreSQL. */
@ApplicationScoped
class StoredPostIntake implements PostIntake {

    private final Transactions transactions;
    private final SyncEngineConfig.Posts settings;

    StoredPostIntake(Transactions transactions, SyncEngineConfig config) {
        this.transactions = transactions;
        this.settings = config.posts();
    }

    @Override
    public CompletionStage<Void> take(List<EntryPost> posts) {
        if (posts.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        Map<String, EntryPost> newest = new HashMap<>();
        posts.forEach(post -> newest.put(Destination.of(post).key(), post));
        var ids = posts.stream()
                .map(post -> Columns.text(post.id().value()))
                .distinct()
                .toList();
        return transactions.quietly(connection -> HoldNotices.await(connection, posts)
                .chain(() -> PostDestinationTable.save(connection, newest))
                .chain(() -> PostTable.save(connection, posts, settings.keep()))
                .chain(() -> PostTwins.part(connection, ids))
                .chain(() -> HoldNotices.answerLate(connection, ids))
                .chain(() -> PostErasure.redactLate(connection, ids))
                .chain(() -> PostMessageTable.mark(connection, ids, settings.editGather()))
                .chain(() -> PostTable.destinations(connection, ids))
                .chain(lanes -> lanes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : PostDestinationTable.schedule(connection, lanes, settings.gather())));
    }
}
