package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.fact.HoldAnswered.Answer;
import io.wayhaven.syncengine.volume.HoldBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;

/** Holds in PostgreSQL. */
@ApplicationScoped
class StoredHolds implements HoldBook {

    private final Transactions transactions;
    private final Clock clock;

    StoredHolds(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Boolean> lapseNext() {
        var now = clock.instant();
        return transactions.quietly(connection -> HoldTable.overdue(connection, now)
                .chain(found -> found.map(hold -> HoldEnd.end(connection, hold, Answer.LAPSED, null, null, now)
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }
}
