package io.wayhaven.web.web.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.LoginThrottle;
import io.wayhaven.web.access.Operator;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.access.Sessions;
import io.wayhaven.web.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the operator in by name and password: by the form, which begins a session, or by HTTP Basic. */
@ApplicationScoped
class OperatorIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Operator operator;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final CsrfCheck csrf;

    OperatorIdentityProvider(Operator operator, Sessions sessions, LoginThrottle throttle, CsrfCheck csrf) {
        this.operator = operator;
        this.sessions = sessions;
        this.throttle = throttle;
        this.csrf = csrf;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var http = HttpSecurityUtils.getRoutingContextAttribute(request);
        var form = LoginGate.isLoginForm(http);
        if (form && !csrf.passes(http)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the form came from elsewhere"));
        }
        var client = Client.of(http);
        // The gate asked when the headers came: since then others that were let in with this one may have failed
        if (throttle.wait(client).isPositive()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("too many attempts"));
        }
        var password = new String(request.getPassword().getPassword());
        if (!operator.matches(request.getUsername(), password)) {
            throttle.failed(client);
            return Uni.createFrom().failure(new AuthenticationFailedException("user or password is wrong"));
        }
        throttle.succeeded(client);
        return form ? beginSession() : Uni.createFrom().item(Identities.forRequest(operator.user()));
    }

    private Uni<SecurityIdentity> beginSession() {
        return Uni.createFrom()
                .completionStage(() -> sessions.begin(operator.mark()))
                .map(session -> Identities.inSession(session, new Visitor(operator.user(), new Scope.Everything())));
    }
}
