package io.wayhaven.web.access;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Asks Discord which guilds somebody may moderate. */
public interface GuildRights {

    /** What Discord answers. */
    sealed interface Answer {

        /** These, by id. */
        record Told(Set<Long> guilds) implements Answer {
            public Told {
                guilds = Set.copyOf(guilds);
            }
        }

        /** The token is worth nothing any more. */
        record Revoked() implements Answer {}

        /** Discord can't be asked now. */
        record Unavailable() implements Answer {}
    }

    /**
     * Asks. Never fails: every end is an answer.
     *
     * @param accessToken the person's, a secret
     */
    CompletionStage<Answer> ask(String accessToken);
}
