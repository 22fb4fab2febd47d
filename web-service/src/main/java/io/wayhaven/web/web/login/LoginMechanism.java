package io.wayhaven.web.web.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.timeline.StoreUnavailableException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/** Basic for scripts, a session for people, who may come from Discord: pages send people to the login form, the API answers with a status. */
@Alternative
@Priority(1)
@ApplicationScoped
class LoginMechanism implements HttpAuthenticationMechanism {

    private static final String STORE_DOWN = "wayhaven.store-down";

    private final FormAuthenticationMechanism form;
    private final BasicAuthenticationMechanism basic;
    private final DiscordDoor discord;

    LoginMechanism(FormAuthenticationMechanism form, BasicAuthenticationMechanism basic, DiscordDoor discord) {
        this.form = form;
        this.basic = basic;
        this.discord = discord;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (discord.leadsTo(context)) {
            return discord.authenticate(context, identities);
        }
        if (LoginGate.isLoginForm(context)) {
            return form.authenticate(context, identities)
                    .onFailure(StoreUnavailableException.class)
                    .recoverWithUni(() -> storeDown(context));
        }
        if (Basic.isUsed(context.request())) {
            return basic.authenticate(context, identities);
        }
        if (open(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        // A cookie of an ended session is as good as none
        return form.authenticate(context, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .onFailure(StoreUnavailableException.class)
                .recoverWithUni(() -> storeDown(context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (discord.leadsTo(context)) {
            return discord.getChallenge(context);
        }
        return challengedHere(context)
                ? Uni.createFrom().item(new ChallengeData(401, null, null))
                : form.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (context.get(STORE_DOWN) != null) {
            Refusal.unavailable(context);
            return Uni.createFrom().item(true);
        }
        if (challengedHere(context)) {
            Refusal.unauthorized(context);
            return Uni.createFrom().item(true);
        }
        return HttpAuthenticationMechanism.super.sendChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return form.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return form.getCredentialTransport(context);
    }

    private static boolean challengedHere(RoutingContext context) {
        var path = context.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/q/") || Basic.isUsed(context.request());
    }

    private static boolean open(String path) {
        return path.startsWith("/assets/") || path.equals("/login") || path.equals("/theme");
    }

    private static Uni<SecurityIdentity> storeDown(RoutingContext context) {
        context.put(STORE_DOWN, true);
        return Uni.createFrom().failure(new AuthenticationFailedException("the store is unavailable"));
    }
}
