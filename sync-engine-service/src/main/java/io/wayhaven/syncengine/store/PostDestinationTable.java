package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.syncengine.posting.Destination;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Destinations: each row is the lock of its lane. */
final class PostDestinationTable {

    private static final String SAVE = """
            insert into sync.post_destination (destination, guild_id, route, webhook_id, webhook_url)
            values ($1, $2, $3, $4, $5)
            on conflict (destination) do update set guild_id = excluded.guild_id, route = excluded.route,
                webhook_url = excluded.webhook_url, last_post_at = now()
            """;
    private static final String LOCK = """
            select guild_id, route, parked_at is not null as parked, not_before > now() as held, expired
            from sync.post_destination where destination = $1 for update
            """;

    /** When there is something to do: a batch in doubt, posts that fill a message or have waited, edits. */
    private static final String SCHEDULE = """
            update sync.post_destination lane set due_at = (
                select case when min(at) is not null then greatest(lane.not_before, min(at)) end
                from (
                    select case when count(*) >= 10 then now()
                        else min(received_at) + $2 * interval '1 millisecond' end as at
                    from (select received_at from sync.post
                        where post.destination = lane.destination and message_key is null
                        order by sequence limit 10) head
                    union all
                    select min(edit_at) from sync.post_message
                    where post_message.destination = lane.destination and edit_at is not null
                    union all
                    select now() where lane.expired > 0
                    union all
                    select now() where exists (select 1 from sync.post_message
                        where post_message.destination = lane.destination and message_id is null)
                ) times)
            where destination = any ($1)
            """;

    private static final String HOLD = """
            update sync.post_destination set not_before = greatest(not_before, now() + $2 * interval '1 millisecond')
            where destination = $1
            """;
    private static final String PARK = """
            update sync.post_destination set parked_at = coalesce(parked_at, now()), tried_at = now(),
                not_before = now() + $2 * interval '1 millisecond'
            where destination = $1
            """;
    private static final String RESUME =
            "update sync.post_destination set parked_at = null, not_before = now() where destination = $1";
    private static final String TAKE_EXPIRED =
            "update sync.post_destination set expired = expired - $2 where destination = $1";

    /** What is known of a locked destination. */
    record Lane(GuildId guild, RouteName route, boolean parked, boolean held, long expired) {}

    private PostDestinationTable() {}

    /** Locks destinations, new ones included; always in the same order, so that nobody waits for one another. */
    static Uni<Void> save(SqlConnection connection, Map<String, EntryPost> byKey) {
        var rows = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    var webhook = entry.getValue().webhook();
                    return Tuple.of(
                            entry.getKey(),
                            entry.getValue().guild().value(),
                            entry.getValue().route().key(),
                            webhook == null ? null : webhook.id().value(),
                            webhook == null ? null : webhook.url().ciphertext());
                })
                .toList();
        return connection.preparedQuery(SAVE).executeBatch(rows).replaceWithVoid();
    }

    static Uni<Lane> lock(SqlConnection connection, Destination destination) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(destination.key()))
                .map(rows -> lane(rows.iterator().next()));
    }

    static Uni<Void> schedule(SqlConnection connection, Collection<String> keys, Duration gather) {
        return connection
                .preparedQuery(SCHEDULE)
                .execute(Tuple.of(keys.toArray(String[]::new), gather.toMillis()))
                .replaceWithVoid();
    }

    /** Nothing is done before the wait is over. */
    static Uni<Void> hold(SqlConnection connection, Destination destination, Duration wait) {
        return execute(connection, HOLD, Tuple.of(destination.key(), wait.toMillis()));
    }

    static Uni<Void> park(SqlConnection connection, Destination destination, Duration wait) {
        return execute(connection, PARK, Tuple.of(destination.key(), wait.toMillis()));
    }

    static Uni<Void> resume(SqlConnection connection, Destination destination) {
        return execute(connection, RESUME, Tuple.of(destination.key()));
    }

    static Uni<Void> takeExpired(SqlConnection connection, Destination destination, long number) {
        return execute(connection, TAKE_EXPIRED, Tuple.of(destination.key(), number));
    }

    /** From the columns destination, webhook_id and webhook_url. */
    static Destination destination(Row row) {
        var webhook = row.getLong("webhook_id");
        if (webhook != null) {
            return new Destination.ThroughWebhook(
                    new Webhook(new WebhookId(webhook), new SealedToken(row.getString("webhook_url"))));
        }
        var key = row.getString("destination");
        return new Destination.ToChannel(ChannelId.of(key.substring(key.indexOf(':') + 1)));
    }

    private static Uni<Void> execute(SqlConnection connection, String statement, Tuple parameters) {
        return connection.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }

    private static Lane lane(Row row) {
        return new Lane(
                new GuildId(row.getLong("guild_id")),
                route(row.getString("route")),
                row.getBoolean("parked"),
                row.getBoolean("held"),
                row.getLong("expired"));
    }

    private static RouteName route(@Nullable String key) {
        return Arrays.stream(RouteName.values())
                .filter(name -> name.key().equals(key))
                .findFirst()
                .orElse(RouteName.LOG);
    }
}
