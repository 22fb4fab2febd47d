package io.wayhaven.web.web.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.access.LoginThrottle;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Stands before everything else: turns away what another site sends, and whoever guesses passwords.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata request headers</a>
 */
final class LoginGate {

    private static final int BEFORE_AUTHENTICATION = 300;
    private static final String LOGIN = "/login";
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final LoginThrottle throttle;

    LoginGate(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_AUTHENTICATION);
    }

    /** Whether the login form was sent: form authentication takes it on every path that ends so. */
    static boolean isLoginForm(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().endsWith(LOGIN);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!HARMLESS.contains(request.method()) && fromElsewhere(request)) {
            Refusal.forbidden(context);
            return;
        }
        var form = isLoginForm(context);
        if (form || Basic.isUsed(request)) {
            var wait = throttle.wait(Client.of(context));
            if (wait.isPositive()) {
                Refusal.tooManyAttempts(context, wait, form);
                return;
            }
        }
        context.next();
    }

    private static boolean fromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServerRequest request) {
        try {
            return Objects.equals(URI.create(origin).getAuthority(), String.valueOf(request.authority()));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
