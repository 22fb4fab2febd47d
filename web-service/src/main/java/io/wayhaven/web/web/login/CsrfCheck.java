package io.wayhaven.web.web.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.csrf.reactive.runtime.CsrfTokenUtils;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.WebConfig;
import jakarta.inject.Singleton;
import java.security.MessageDigest;

/**
 * The CSRF check of the login form. Form authentication answers before the filter that checks every other form, so the
 * same double submit (signed cookie against form field) is checked here.
 */
@Singleton
final class CsrfCheck {

    private static final String FIELD = "csrf-token";
    private static final String COOKIE = "wayhaven-csrf";

    private final String secret;

    CsrfCheck(WebConfig config) {
        this.secret = config.sessionSecret().orElse("");
    }

    /** Whether form and cookie belong together. */
    boolean passes(RoutingContext context) {
        var token = context.request().getFormAttribute(FIELD);
        var cookie = context.request().getCookie(COOKIE);
        if (token == null || cookie == null) {
            return false;
        }
        try {
            var expected = CsrfTokenUtils.signCsrfToken(token, secret);
            return MessageDigest.isEqual(
                    expected.getBytes(US_ASCII), cookie.getValue().getBytes(US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
