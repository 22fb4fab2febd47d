package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An identity that is unknown at first and never changes afterwards. */
public final class LearnedIdentity implements BotIdentity {

    private final CompletableFuture<UserId> self = new CompletableFuture<>();

    @Override
    public CompletionStage<UserId> self() {
        return self.minimalCompletionStage();
    }

    @Override
    public void learn(UserId account) {
        self.complete(account);
    }
}
