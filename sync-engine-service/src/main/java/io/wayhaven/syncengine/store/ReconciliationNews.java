package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.fact.ReconciliationFinished;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reconciliation.Findings;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.ReconciliationText;
import io.wayhaven.syncengine.reconciliation.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells guilds what was found about them. */
final class ReconciliationNews {

    private static final String CHANGED = """
            insert into sync.reconciliation_told as known (guild_id, counts) values ($1, $2)
            on conflict (guild_id) do update set counts = excluded.counts, told_at = now()
            where $3::boolean or known.counts <> excluded.counts
            """;

    private static final String NOTHING_ANY_MORE = "delete from sync.reconciliation_told where guild_id = $1";

    private ReconciliationNews() {}

    /** A fact for each guild that differs otherwise than it was last told; whoever asks to mend is always told. */
    static Uni<Void> publish(SqlConnection connection, Run run, Findings findings, Instant now) {
        return run.mode().mends() && !findings.guilds().isEmpty()
                ? Uni.join()
                        .all(findings.guilds().stream()
                                .map(guild -> news(connection, run, guild, findings.countsOf(guild.guild()), now))
                                .toList())
                        .usingConcurrencyOf(1)
                        .andFailFast()
                        .map(every -> every.stream().flatMap(List::stream).toList())
                        .chain(messages -> OutboxTable.add(connection, messages))
                : Uni.createFrom().voidItem();
    }

    /** The answer, if somebody waits for one. */
    static Uni<Void> answer(SqlConnection connection, Run run, Findings findings) {
        var request = run.request();
        return request == null
                ? Uni.createFrom().voidItem()
                : ReplyTable.lines(connection, request, ReconciliationText.of(run, findings));
    }

    private static Uni<List<OutboxRecord>> news(
            SqlConnection connection, Run run, Participant participant, List<DriftCount> counts, Instant now) {
        var guild = participant.guild();
        if (counts.isEmpty()) {
            return connection
                    .preparedQuery(NOTHING_ANY_MORE)
                    .execute(Tuple.of(guild.value()))
                    .replaceWith(List.of());
        }
        return connection
                .preparedQuery(CHANGED)
                .execute(Tuple.of(guild.value(), ReconciliationRuns.json(counts), run.request() != null))
                .map(changed -> changed.rowCount() == 0 ? List.of() : List.of(fact(run, guild, counts, now)));
    }

    private static OutboxRecord fact(Run run, GuildId guild, List<DriftCount> counts, Instant now) {
        var fact = new ReconciliationFinished(guild, issuer(run), run.request() != null, counts);
        return Outgoing.notice("reconciliation:%d:%s".formatted(run.id(), guild), fact, guild, now);
    }

    private static @Nullable UserId issuer(Run run) {
        var issuer = run.request() == null ? null : run.request().issuer();
        return issuer == null ? null : issuer.user();
    }
}
