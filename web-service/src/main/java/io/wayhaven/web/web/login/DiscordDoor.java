package io.wayhaven.web.web.login;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.access.Application;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * The way to Discord and back. Whatever goes wrong on it ends at the login page.
 *
 * @see <a href="https://discord.com/developers/docs/topics/oauth2#authorization-code-grant">Discord: authorization code
 *     grant</a>
 */
@Singleton
class DiscordDoor {

    /** Where the way begins and ends. */
    static final String PATH = "/login/discord";

    /** The login page after a way that led nowhere. */
    static final String FAILED = "/login?discord=failed";

    private static final Logger LOG = Logger.getLogger(DiscordDoor.class);
    private static final String STATE = "state";
    private static final String LOST = "wayhaven.discord-lost";

    private final OidcAuthenticationMechanism oidc;
    private final Application application;

    DiscordDoor(OidcAuthenticationMechanism oidc, Application application) {
        this.oidc = oidc;
        this.application = application;
    }

    /** Whether a request is on that way. */
    boolean leadsTo(RoutingContext context) {
        return application.present() && context.normalizedPath().equals(PATH);
    }

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return oidc.authenticate(context, identities)
                .onFailure(DiscordDoor::isLost)
                .recoverWithUni(failure -> {
                    LOG.infof("a login with Discord failed: %s", reason(failure));
                    context.put(LOST, true);
                    return Uni.createFrom().failure(new AuthenticationFailedException("the way from Discord is lost"));
                });
    }

    /** To Discord, or back to the login page. */
    Uni<ChallengeData> getChallenge(RoutingContext context) {
        var back = new ChallengeData(302, "Location", FAILED);
        // Whoever comes back unknown is not sent there again: without cookies that would never end
        return context.get(LOST) != null || context.queryParams().contains(STATE)
                ? Uni.createFrom().item(back)
                : oidc.getChallenge(context).onFailure(DiscordDoor::isLost).recoverWithItem(back);
    }

    /** Everything but the redirects of which the way is made. */
    private static boolean isLost(Throwable failure) {
        return !(failure instanceof AuthenticationRedirectException);
    }

    /** The kind of it alone: what comes with it may hold codes. */
    private static String reason(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
