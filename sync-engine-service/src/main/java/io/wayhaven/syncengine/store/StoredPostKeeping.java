package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.posting.ParkedPosts;
import io.wayhaven.syncengine.posting.PostKeeping;
import io.wayhaven.syncengine.posting.QueueState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Looks after the queues in PostgreSQL. */
@ApplicationScoped
class StoredPostKeeping implements PostKeeping, ParkedPosts {

    private static final String STATE = """
            select (select count(*) from sync.post where message_key is null) as waiting,
                (select count(*) from sync.post_destination where parked_at is not null) as parked,
                (select coalesce(extract(epoch from now() - min(received_at)), 0)::bigint
                    from sync.post join sync.post_destination using (destination)
                    where message_key is null and parked_at is null) as oldest
            """;

    /** Not more often than every ten seconds: a call that is refused is an invalid request. */
    private static final String RETRY = """
            update sync.post_destination
            set not_before = greatest(now(), tried_at + interval '10 seconds'),
                due_at = greatest(now(), tried_at + interval '10 seconds')
            where guild_id = $1 and parked_at is not null and due_at is not null
                and due_at > greatest(now(), tried_at + interval '10 seconds')
            """;

    /** Posts that wait for too long are counted, those that were posted are forgotten. */
    private static final String PRUNE_POSTS = """
            with old as (
                select post_id from sync.post
                where received_at < now() - $1::bigint * interval '1 millisecond'
                    and (message_key is null or exists (select 1 from sync.post_message message
                        where message.message_key = post.message_key and message_id is not null))
                order by received_at limit 1000 for update skip locked),
            gone as (
                delete from sync.post using old where post.post_id = old.post_id
                returning post.destination, post.message_key),
            unseen as (
                select destination, count(*) as posts from gone where message_key is null group by destination),
            told as (
                update sync.post_destination lane set expired = expired + unseen.posts,
                    due_at = coalesce(due_at, greatest(now(), not_before))
                from unseen where unseen.destination = lane.destination)
            select count(*) as pruned from gone
            """;

    private static final String PRUNE_MESSAGES = """
            delete from sync.post_message where message_key in (
                select message_key from sync.post_message message
                where created_at < now() - $1::bigint * interval '1 millisecond' and message_id is not null
                    and not exists (select 1 from sync.post where post.message_key = message.message_key)
                order by created_at limit 1000)
            """;
    private static final String PRUNE_DESTINATIONS = """
            delete from sync.post_destination lane
            where last_post_at < now() - 2 * $1::bigint * interval '1 millisecond' and expired = 0
                and not exists (select 1 from sync.post where post.destination = lane.destination)
                and not exists (select 1 from sync.post_message message
                    where message.destination = lane.destination)
            """;

    /** Until the topic and the posts of that time are forgotten everywhere. */
    private static final String PRUNE_ERASED = """
            delete from sync.erased_person
            where done_at is not null and ordered_at < now() - 2 * $1::bigint * interval '1 millisecond'
            """;

    private final Statements statements;
    private final Transactions transactions;
    private final Duration keep;
    private final Duration gather;

    StoredPostKeeping(Statements statements, Transactions transactions, SyncEngineConfig config) {
        this.statements = statements;
        this.transactions = transactions;
        this.keep = config.posts().keep();
        this.gather = config.posts().gather();
    }

    @Override
    public CompletionStage<Boolean> erase() {
        return transactions
                .quietly(connection -> PostErasure.carryOut(connection, gather))
                .thenApply(done -> false);
    }

    @Override
    public CompletionStage<QueueState> state() {
        return statements
                .run(STATE)
                .map(rows -> rows.iterator().next())
                .map(row -> new QueueState(
                        row.getLong("waiting"), Duration.ofSeconds(row.getLong("oldest")), row.getLong("parked")))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> prune() {
        var age = Tuple.of(keep.toMillis());
        return statements
                .run(PRUNE_POSTS, age)
                .map(rows -> rows.iterator().next().getLong("pruned") > 0)
                .call(() -> statements.run(PRUNE_MESSAGES, age))
                .call(() -> statements.run(PRUNE_DESTINATIONS, age))
                .call(() -> statements.run(PRUNE_ERASED, age))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> retry(GuildId guild) {
        return statements.run(RETRY, Tuple.of(guild.value())).replaceWithVoid().subscribeAsCompletionStage();
    }
}
