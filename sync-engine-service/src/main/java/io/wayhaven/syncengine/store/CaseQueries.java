package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.cases.CaseDetails;
import io.wayhaven.syncengine.cases.CasePage;
import io.wayhaven.syncengine.cases.CaseStatistics;
import io.wayhaven.syncengine.cases.ModeratorReview;
import io.wayhaven.syncengine.cases.StoredCase;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cases as a guild may see them: those that were opened there, and those that were carried out there. */
final class CaseQueries {
    private static final String COLUMNS = """
            select of.case_number, of.action, of.source_guild_id,
                coalesce(guild.name, of.source_guild_id::text) as source_name, of.user_id, of.user_name, of.reason,
                of.issuer_id, of.origin, of.issued_at, of.expires_at, of.deleted_at, of.deleted_by, of.deleted_why, of.parent_case,
                of.escalated_from,
                of.evidence::text as evidence,
                (select max(later.case_number) from sync.moderation_case later
                    where later.parent_case = of.case_number) as undone_by,
                (select later.case_number from sync.moderation_case later
                    where later.escalated_from = of.case_number) as followed_by
            from sync.moderation_case of left join sync.guild on guild.guild_id = of.source_guild_id
            """;
    private static final String SEEN_FROM = """
             (of.source_guild_id = $1 or exists (select 1 from sync.delivery
                where delivery.case_number = of.case_number and delivery.guild_id = $1))
            """;
    private static final String FILTER = SEEN_FROM + """
             and ($2::bigint is null or of.user_id = $2) and ($3::text is null or of.action = $3)
             and ($4::int is null or of.issued_at > now() - make_interval(days => $4))
            """;
    private static final String FIND = COLUMNS + " where of.case_number = $2 and" + SEEN_FROM;
    private static final String LIST =
            COLUMNS + " where" + FILTER + " order by of.case_number desc limit $5::int offset $6::bigint";
    private static final String COUNT = "select count(*) from sync.moderation_case of where" + FILTER;
    /** What has an effect that nobody has undone, or was only said. */
    private static final String GIVEN_BY = COLUMNS + """
             where of.source_guild_id = $1 and of.issuer_id = $2 and of.issued_at >= $3 and of.deleted_at is null
                and of.origin not in ('expiry', 'reconciliation') and of.parent_case is null
                and not exists (select 1 from sync.moderation_case later where later.parent_case = of.case_number)
                and (of.aspect is null or exists (select 1 from sync.desired_state state
                    where state.user_id = of.user_id and state.case_number = of.case_number))
             order by of.case_number desc limit
            """ + " " + ModeratorReview.MOST;

    private static final String LINES = """
            select coalesce(guild.name, delivery.guild_id::text) as guild_name, status, detail, remedy
            from sync.delivery left join sync.guild using (guild_id)
            where case_number = $1 and ($2::bigint is null or delivery.guild_id = $2) order by guild_name, guild_id
            """;
    private static final String AMENDMENTS =
            "select kind, issuer_id, amended_at, before from sync.case_amendment where case_number = $1 order by amended_at";
    private static final String RECENT = " from sync.moderation_case of where" + SEEN_FROM
            + " and of.issued_at > now() - make_interval(days => $2) and of.deleted_at is null";
    private static final String BY_ACTION =
            "select of.action as what, count(*) as number" + RECENT + " group by 1 order by 2 desc, 1";
    private static final String BY_MODERATOR = "select of.issuer_id::text as what, count(*) as number" + RECENT
            + " and of.issuer_id is not null group by 1 order by 2 desc, 1 limit 10";
    private static final String BY_OUTCOME = """
            select status as what, count(*) as number from sync.delivery
            where guild_id = $1 and created_at > now() - make_interval(days => $2) group by 1 order by 2 desc, 1
            """;

    private CaseQueries() {}

    /** A case, if it may be seen from a guild. */
    static Uni<Optional<StoredCase>> find(SqlConnection connection, GuildId here, long number) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(here.value(), number))
                .map(rows -> Rows.first(rows, CaseQueries::stored));
    }

    /** All about a case; elsewhere than where it was opened, of its guilds only the one that asks. */
    static Uni<CaseDetails> details(SqlConnection connection, GuildId here, StoredCase about) {
        var only = about.source().equals(here) ? null : here.value();
        return connection
                .preparedQuery(StoredReplies.CASE)
                .execute(Tuple.of(about.number()))
                .chain(found -> connection
                        .preparedQuery(LINES)
                        .execute(Tuple.of(about.number(), only))
                        .map(lines -> StoredReplies.view(
                                about.number(), found.iterator().next(), Rows.list(lines, StoredReplies::line))))
                .chain(view -> connection
                        .preparedQuery(AMENDMENTS)
                        .execute(Tuple.of(about.number()))
                        .map(amendments ->
                                new CaseDetails(about, view, Rows.list(amendments, CaseQueries::amendment))));
    }

    static Uni<CasePage> page(SqlConnection connection, GuildId here, CaseFilter filter, int page) {
        return connection.preparedQuery(COUNT).execute(filter(here, filter)).chain(counted -> {
            var total = counted.iterator().next().getLong(0);
            return cases(connection, here, filter, CasePage.SIZE, (page - 1L) * CasePage.SIZE)
                    .map(cases -> new CasePage(filter, page, total, cases));
        });
    }

    static Uni<List<StoredCase>> cases(
            SqlConnection connection, GuildId here, CaseFilter filter, int most, long offset) {
        return connection
                .preparedQuery(LIST)
                .execute(filter(here, filter).addInteger(most).addLong(offset))
                .map(rows -> Rows.list(rows, CaseQueries::stored));
    }

    static Uni<CaseStatistics> statistics(SqlConnection connection, GuildId here, int days) {
        return counts(connection, BY_ACTION, here, days)
                .chain(actions -> counts(connection, BY_MODERATOR, here, days)
                        .chain(moderators -> counts(connection, BY_OUTCOME, here, days)
                                .map(outcomes -> new CaseStatistics(days, actions, moderators, outcomes))));
    }

    private static Uni<List<CaseStatistics.Count>> counts(
            SqlConnection connection, String query, GuildId here, int days) {
        return connection
                .preparedQuery(query)
                .execute(Tuple.of(here.value(), days))
                .map(rows ->
                        Rows.list(rows, row -> new CaseStatistics.Count(row.getString("what"), row.getLong("number"))));
    }

    private static Tuple filter(GuildId here, CaseFilter filter) {
        return Tuple.tuple()
                .addLong(here.value())
                .addLong(filter.user() == null ? null : filter.user().value())
                .addString(filter.action())
                .addInteger(filter.days());
    }

    /** What a moderator has done in a guild since a time, and still counts; newest first. */
    static Uni<List<StoredCase>> givenBy(SqlConnection connection, GuildId here, UserId moderator, Instant since) {
        return connection
                .preparedQuery(GIVEN_BY)
                .execute(Tuple.of(here.value(), moderator.value(), Columns.time(since)))
                .map(rows -> Rows.list(rows, CaseQueries::stored));
    }

    private static StoredCase stored(Row row) {
        return new StoredCase(
                row.getLong("case_number"),
                Action.ofStored(row.getString("action")),
                new GuildId(row.getLong("source_guild_id")),
                row.getString("source_name"),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"),
                row.getString("reason"),
                Columns.userOrNull(row, "issuer_id"),
                row.getString("origin"),
                Columns.time(row, "issued_at"),
                Columns.timeOrNull(row, "expires_at"),
                struck(row),
                row.getLong("parent_case"),
                row.getLong("undone_by"),
                row.getLong("escalated_from"),
                row.getLong("followed_by"),
                EvidenceColumn.messageOrNull(row, "evidence"));
    }

    private static StoredCase.@Nullable Struck struck(Row row) {
        return row.getOffsetDateTime("deleted_at") == null
                ? null
                : new StoredCase.Struck(
                        new UserId(row.getLong("deleted_by")),
                        Columns.time(row, "deleted_at"),
                        row.getString("deleted_why"));
    }

    private static CaseDetails.Amendment amendment(Row row) {
        return new CaseDetails.Amendment(
                row.getString("kind"),
                new UserId(row.getLong("issuer_id")),
                Columns.time(row, "amended_at"),
                row.getString("before"));
    }
}
