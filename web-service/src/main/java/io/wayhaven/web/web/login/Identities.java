package io.wayhaven.web.web.login;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/** Visitors as the container sees them. */
public final class Identities {

    private static final String VISITOR = "wayhaven.visitor";

    private Identities() {}

    /** Somebody in a session; the session's id is what the cookie carries. */
    static SecurityIdentity inSession(String session, Visitor visitor) {
        return build(session, visitor);
    }

    /** The operator, who sees everything, for one request. */
    static SecurityIdentity forRequest(String user) {
        return build(user, new Visitor(user, new Scope.Everything()));
    }

    /** What to call whoever is logged in; empty if nobody is. */
    public static String name(SecurityIdentity identity) {
        var visitor = visitor(identity);
        return visitor == null ? "" : visitor.name();
    }

    /** What whoever is logged in may see; nothing if nobody is. */
    public static Scope scope(SecurityIdentity identity) {
        var visitor = visitor(identity);
        return visitor == null ? Scope.NOTHING : visitor.scope();
    }

    private static @Nullable Visitor visitor(SecurityIdentity identity) {
        return identity.getAttribute(VISITOR);
    }

    private static SecurityIdentity build(String principal, Visitor visitor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addAttribute(VISITOR, visitor)
                .build();
    }
}
