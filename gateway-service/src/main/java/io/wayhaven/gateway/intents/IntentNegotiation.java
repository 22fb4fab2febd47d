package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.kind.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Comes to terms with Discord about privileged intents: does without what is refused, until it is allowed. */
public final class IntentNegotiation {
    private final IntentPlan plan;
    private final PrivilegedIntents portal;

    public IntentNegotiation(IntentPlan plan, PrivilegedIntents portal) {
        this.plan = plan;
        this.portal = portal;
    }

    /** What a new session is begun with, as Discord's bit set. */
    public long asked() {
        return plan.asked();
    }

    /**
     * What a session lacks.
     *
     * @param begunWith its intents
     */
    public Set<Intent> lacking(long begunWith) {
        return plan.lacking(begunWith);
    }

    /**
     * Discord has refused a session for its intents (close code 4014).
     *
     * @param asked the session's intents
     * @return the sentence to tell people; empty if none of the intents is privileged, so that nothing can be left out
     */
    public CompletionStage<Optional<String>> refused(long asked) {
        return portal.allowed().thenApply(allowed -> {
            var left = plan.refuse(asked, allowed.orElse(null));
            return left.isEmpty() ? Optional.empty() : Optional.of(IntentRefusal.explain(left, plan));
        });
    }

    /** Looks whether what was refused is allowed by now. */
    public CompletionStage<Void> askAgain() {
        return portal.allowed().thenAccept(allowed -> allowed.ifPresent(plan::allow));
    }

    /** What an administrator should know, a sentence each. */
    public List<String> remarks() {
        var refused = plan.refused();
        return refused.isEmpty() ? List.of() : List.of(IntentRefusal.explain(refused, plan));
    }

    /** What is needed and can't be had. */
    public Set<Intent> refused() {
        return plan.refused();
    }

    /** Whether anything is done without. */
    public boolean isReduced() {
        return !plan.refused().isEmpty();
    }
}
