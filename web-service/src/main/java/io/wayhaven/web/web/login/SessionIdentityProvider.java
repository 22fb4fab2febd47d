package io.wayhaven.web.web.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.Doorkeeper;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in whoever shows a cookie of a session that still lives. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Doorkeeper doorkeeper;

    SessionIdentityProvider(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
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
                .completionStage(() -> doorkeeper.admit(session))
                .map(visitor -> Identities.inSession(
                        session,
                        visitor.orElseThrow(() -> new AuthenticationFailedException("the session has ended"))));
    }
}
