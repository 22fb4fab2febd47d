package io.wayhaven.web.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;

/**
 * The CSRF check of the login form. Form authentication answers before the filter that checks every other form, so the
 * same double submit (cookie against form field) is checked here.
 */
@Singleton
final class CsrfCheck {

    private static final String FIELD = "csrf-token";
    private static final String COOKIE = "wayhaven-csrf";

    /** Whether form and cookie belong together. */
    boolean passes(RoutingContext context) {
        var token = context.request().getFormAttribute(FIELD);
        var cookie = context.request().getCookie(COOKIE);
        return token != null
                && cookie != null
                && MessageDigest.isEqual(
                        token.getBytes(UTF_8), cookie.getValue().getBytes(UTF_8));
    }
}
