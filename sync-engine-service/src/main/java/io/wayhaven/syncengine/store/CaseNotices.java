package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.casenotice.CaseNotice;
import io.wayhaven.syncengine.casenotice.Colours;
import io.wayhaven.syncengine.casenotice.NoticePosts;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Has guilds told of what was carried out there, each once a case. */
@ApplicationScoped
class CaseNotices {

    /** What is carried out once more, as when a timeout is renewed or a muted person joins again, is no news. */
    private static final String TAKE = """
            with taken as (
                update sync.delivery set told = true where delivery_id = any ($1) and not told
                returning delivery_id, case_number)
            select delivery_id, source_guild_id, coalesce(source.name, source_guild_id::text) as source_name, user_name
            from taken join sync.moderation_case using (case_number)
                left join sync.guild source on source.guild_id = source_guild_id
            """;

    private final NoticePosts posts;
    private final Clock clock;

    CaseNotices(SyncEngineConfig config, Clock clock) {
        var colours = config.colours();
        this.posts = new NoticePosts(
                new Colours(
                        Colours.parse(colours.ban()),
                        Colours.parse(colours.mute()),
                        Colours.parse(colours.kick()),
                        Colours.parse(colours.warn()),
                        Colours.parse(colours.success())),
                config.viewerUrl());
        this.clock = clock;
    }

    /** Tells of a delivery that has just been settled, if it changed anything. */
    Uni<Void> tell(SqlConnection connection, DeliveryTask task, Outcome outcome) {
        return changed(task, outcome)
                ? tell(connection, List.of(task))
                : Uni.createFrom().voidItem();
    }

    /** Tells of deliveries of one guild that were just carried out. */
    Uni<Void> tell(SqlConnection connection, List<DeliveryTask> tasks) {
        return GuildSettingsTable.find(connection, tasks.getFirst().guild())
                .chain(settings ->
                        settings.isEmpty() ? Uni.createFrom().voidItem() : tell(connection, tasks, settings.get()));
    }

    private Uni<Void> tell(SqlConnection connection, List<DeliveryTask> tasks, GuildSettings settings) {
        var byId = tasks.stream().collect(toMap(task -> task.id().value(), Function.identity()));
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(byId.keySet().toArray(String[]::new)))
                .chain(rows -> OutboxTable.add(
                        connection,
                        Rows.stream(rows)
                                .flatMap(row -> messages(
                                        Objects.requireNonNull(byId.get(row.getString("delivery_id"))), row, settings))
                                .toList()));
    }

    private Stream<OutboxRecord> messages(DeliveryTask task, Row row, GuildSettings settings) {
        return posts.of(notice(task, row), settings).stream()
                .map(post -> Outgoing.post(post, task.command(), clock.instant()));
    }

    /** What is in place after an earlier call may be there by that call, whose answer was lost. */
    private static boolean changed(DeliveryTask task, Outcome outcome) {
        return outcome instanceof Outcome.Applied || outcome instanceof Outcome.AlreadyInPlace && task.attempts() > 0;
    }

    private CaseNotice notice(DeliveryTask task, Row row) {
        return new CaseNotice(
                task.caseNumber(),
                task.guild(),
                new GuildId(row.getLong("source_guild_id")),
                row.getString("source_name"),
                task.action(),
                task.user(),
                row.getString("user_name"),
                task.reason(),
                task.issuer(),
                task.issuerName(),
                task.until(),
                clock.instant());
    }
}
