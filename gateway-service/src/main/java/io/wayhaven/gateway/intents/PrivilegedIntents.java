package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.kind.Intent;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What is switched on for this bot in Discord's Developer Portal. */
public interface PrivilegedIntents {
    /** The privileged intents that the bot may use; empty if that can't be found out now. Never fails. */
    CompletionStage<Optional<Set<Intent>>> allowed();
}
