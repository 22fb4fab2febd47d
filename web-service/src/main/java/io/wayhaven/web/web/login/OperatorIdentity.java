package io.wayhaven.web.web.login;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The operator as the container sees them. */
public final class OperatorIdentity {

    private static final String NAME = "wayhaven.operator";

    private OperatorIdentity() {}

    /** The operator in a session; the session's id is what the cookie carries. */
    static SecurityIdentity inSession(String session, String user) {
        return build(session, user);
    }

    /** The operator for one request. */
    static SecurityIdentity forRequest(String user) {
        return build(user, user);
    }

    /** What to call whoever is logged in. */
    public static String name(SecurityIdentity identity) {
        String name = identity.getAttribute(NAME);
        return name == null ? "" : name;
    }

    private static SecurityIdentity build(String principal, String user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addAttribute(NAME, user)
                .addRole("operator")
                .build();
    }
}
