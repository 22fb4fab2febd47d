package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Which account this bot is. */
public interface BotIdentity {

    /** Completes as soon as Discord has told, and not before. */
    CompletionStage<UserId> self();

    /** Discord has told. */
    void learn(UserId self);
}
