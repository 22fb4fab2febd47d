package io.wayhaven.web.access;

import io.wayhaven.contracts.reply.SealedToken;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The sessions that were begun, so that a log-out ends them wherever a copy of the cookie may be. */
public interface Sessions {

    /**
     * Begins a session of the operator.
     *
     * @param mark of the account's login, see {@link Operator#mark}
     */
    CompletionStage<String> begin(String mark);

    /**
     * Begins a session of somebody with a Discord account.
     *
     * @param mark of the application
     * @param token with which Discord can be asked again
     * @param guilds those that Discord lets them moderate
     */
    CompletionStage<String> begin(String mark, Person person, SealedToken token, Set<Long> guilds);

    /** A session that has not been ended. */
    CompletionStage<Optional<Session>> find(String id);

    /**
     * Takes it on to ask Discord again.
     *
     * @param pause nobody else takes it on for so long
     * @return what Discord is asked with; empty if somebody else has taken it on
     */
    CompletionStage<Optional<SealedToken>> takeRenewal(String id, Duration pause);

    /** Discord has said anew which guilds it lets them moderate. */
    CompletionStage<Void> renew(String id, Set<Long> guilds);

    /** Ends a session; false if it had ended before. */
    CompletionStage<Boolean> end(String id);
}
