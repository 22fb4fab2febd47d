package io.wayhaven.simulator.oauth2;

import java.time.Instant;
import java.util.Set;

/**
 * What a person allowed the application.
 *
 * @param user who
 * @param scopes what
 * @param redirectUri where the person was sent back to
 * @param until when the code or token that stands for it expires
 */
record Grant(long user, Set<String> scopes, String redirectUri, Instant until) {

    Grant {
        scopes = Set.copyOf(scopes);
    }

    Grant until(Instant changed) {
        return new Grant(user, scopes, redirectUri, changed);
    }

    String scope() {
        return String.join(" ", scopes.stream().sorted().toList());
    }
}
