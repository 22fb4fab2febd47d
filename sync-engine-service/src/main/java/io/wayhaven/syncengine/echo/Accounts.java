package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Who is a bot. */
public interface Accounts {

    /** Whether an account is a bot's; fails as long as Discord doesn't say. */
    CompletionStage<Boolean> isBot(UserId user);
}
