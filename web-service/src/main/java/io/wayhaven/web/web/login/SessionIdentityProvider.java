package io.wayhaven.web.web.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.Operator;
import io.wayhaven.web.access.Sessions;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in whoever shows a cookie of a session that still lives. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Operator operator;
    private final Sessions sessions;

    SessionIdentityProvider(Operator operator, Sessions sessions) {
        this.operator = operator;
        this.sessions = sessions;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        var session = request.getPrincipal();
        return Uni.createFrom()
                .completionStage(() -> sessions.live(session, operator.mark()))
                .map(live -> {
                    if (!live) {
                        throw new AuthenticationFailedException("the session has ended");
                    }
                    return OperatorIdentity.inSession(session, operator.user());
                });
    }
}
