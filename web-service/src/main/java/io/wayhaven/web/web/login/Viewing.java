package io.wayhaven.web.web.login;

import io.quarkus.security.identity.SecurityIdentity;
import io.wayhaven.web.access.Scope;
import jakarta.enterprise.context.RequestScoped;

/** Who asks, and what they may see. */
@RequestScoped
public class Viewing {

    private final SecurityIdentity identity;

    Viewing(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What may be answered to. */
    public Scope scope() {
        return Identities.scope(identity);
    }

    /** Who looks on, if it takes longer than a request. */
    public Onlooker onlooker() {
        return new Onlooker(identity.getPrincipal().getName(), scope());
    }
}
