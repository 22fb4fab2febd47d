package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.cases.CasePage;
import io.wayhaven.web.cases.CasePageRequest;
import io.wayhaven.web.cases.CaseReader;
import io.wayhaven.web.cases.CaseRecord;
import io.wayhaven.web.cases.DeliveryRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Cases in {@code sync.moderation_case} and {@code sync.delivery}. */
@ApplicationScoped
class PgCaseReader implements CaseReader {

    private static final String CASES = """
            SELECT c.case_number, c.action, c.source_guild_id, g.name AS source_guild_name, c.user_id, c.user_name,
              c.reason, c.issuer_id, c.issuer_name, c.origin, c.issued_at, c.expires_at, c.superseded_by,
              c.evidence::text AS evidence,
              (SELECT json_object_agg(d.status, d.count)::text FROM (
                 SELECT status, count(*) FROM sync.delivery
                 WHERE case_number = c.case_number AND ($1::bigint[] IS NULL OR guild_id = ANY($1))
                 GROUP BY status) d)
                AS progress
            FROM sync.moderation_case c LEFT JOIN sync.guild g ON g.guild_id = c.source_guild_id
            WHERE ($1::bigint[] IS NULL OR c.source_guild_id = ANY($1)
              OR EXISTS (SELECT 1 FROM sync.delivery WHERE case_number = c.case_number AND guild_id = ANY($1)))
            """;

    private static final String DELIVERIES = """
            SELECT d.delivery_id, d.case_number, d.guild_id, g.name AS guild_name, d.status, d.detail, d.remedy,
              d.attempts, d.next_attempt_at, d.updated_at
            FROM sync.delivery d LEFT JOIN sync.guild g ON g.guild_id = d.guild_id
            WHERE d.case_number = $2 AND ($1::bigint[] IS NULL OR d.guild_id = ANY($1)) ORDER BY lower(g.name), d.guild_id
            """;

    private final Statements statements;

    PgCaseReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<CasePage> page(CasePageRequest request, int limit, Scope scope) {
        var seen = Scopes.parameter(scope);
        return answer(
                switch (request) {
                    case CasePageRequest.Newest newest ->
                        cases("ORDER BY c.case_number DESC LIMIT $2", Tuple.of(seen, limit + 1), request, limit);
                    case CasePageRequest.OlderThan(long number) ->
                        cases(
                                "AND c.case_number < $2 ORDER BY c.case_number DESC LIMIT $3",
                                Tuple.of(seen, number, limit + 1),
                                request,
                                limit);
                    case CasePageRequest.NewerThan(long number) ->
                        cases(
                                "AND c.case_number > $2 ORDER BY c.case_number ASC LIMIT $3",
                                Tuple.of(seen, number, limit + 1),
                                request,
                                limit);
                });
    }

    @Override
    public CompletionStage<Optional<CaseRecord>> find(long number, Scope scope) {
        return answer(statements
                .run(CASES + "AND c.case_number = $2", Tuple.of(Scopes.parameter(scope), number))
                .map(rows -> EventRows.list(rows).stream().findFirst().map(CaseRows::caseRecord)));
    }

    @Override
    public CompletionStage<List<DeliveryRow>> deliveries(long number, Scope scope) {
        return answer(statements
                .run(DELIVERIES, Tuple.of(Scopes.parameter(scope), number))
                .map(rows ->
                        EventRows.list(rows).stream().map(CaseRows::delivery).toList()));
    }

    private Uni<CasePage> cases(String where, Tuple parameters, CasePageRequest request, int limit) {
        return statements.run(CASES + where, parameters).map(rows -> page(request, EventRows.list(rows), limit));
    }

    private static CasePage page(CasePageRequest request, List<Row> rows, int limit) {
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var forward = request instanceof CasePageRequest.NewerThan;
        var cases = (forward ? shown.reversed() : shown)
                .stream().map(CaseRows::caseRecord).toList();
        if (cases.isEmpty()) {
            return new CasePage(cases, null, null);
        }
        var hasNewer = forward ? more : request instanceof CasePageRequest.OlderThan;
        return new CasePage(
                cases,
                hasNewer ? (Long) cases.getFirst().number() : null,
                forward || more ? (Long) cases.getLast().number() : null);
    }

    private static <T> CompletionStage<T> answer(Uni<T> answer) {
        return answer.onFailure().transform(Failures::ofCases).subscribeAsCompletionStage();
    }
}
