package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.projection.KeptFact;
import io.wayhaven.syncengine.projection.KeptFacts;
import java.util.List;

/**
 * What was decided about people, for ever and in order. Each fact is written in the transaction of what it tells, after
 * whatever orders it among the others: the lock of the person, or that of the row which is changed.
 */
final class FactTable {

    private static final String KEEP =
            "insert into sync.fact (user_id, case_number, type, body) values ($1, $2, $3, $4::text::jsonb)";

    private FactTable() {}

    static Uni<Void> keep(SqlConnection connection, KeptFact fact) {
        return connection.preparedQuery(KEEP).execute(parameters(fact)).replaceWithVoid();
    }

    /** Keeps facts in their order. */
    static Uni<Void> keep(SqlConnection connection, List<? extends KeptFact> facts) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(KEEP)
                        .executeBatch(facts.stream().map(FactTable::parameters).toList())
                        .replaceWithVoid();
    }

    private static Tuple parameters(KeptFact fact) {
        return Tuple.of(fact.user().value(), fact.caseNumber(), KeptFacts.typeOf(fact), KeptFacts.encode(fact));
    }
}
