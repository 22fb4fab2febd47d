package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Where the bot's identity can be asked for. */
public interface IdentitySource {

    /** What came of asking. */
    sealed interface Answer {

        /** It is this account. */
        record Known(UserId self) implements Answer {}

        /** The token is nobody's: asking again is of no use. */
        record WrongToken() implements Answer {}

        /** Discord could not say; later it may. */
        record NotYet(String reason) implements Answer {}
    }

    /** Asks once; never fails. */
    CompletionStage<Answer> ask();
}
