package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.banlist.BansRead;
import io.wayhaven.syncengine.banlist.ObservedBans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Observed bans in PostgreSQL. */
@ApplicationScoped
class StoredObservedBans implements ObservedBans {

    private final Transactions transactions;

    StoredObservedBans(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Boolean> take(BansRead read) {
        return transactions.quietly(connection -> ObservedBanTable.take(connection, read));
    }
}
