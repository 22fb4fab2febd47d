package io.wayhaven.web.web.login;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.WebConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The cookie of form authentication, for those who come in by another door. */
@Singleton
class SessionCookie {

    private static final String FORM = "quarkus.http.auth.form.";

    private final PersistentLoginManager cookies;
    private final String name;

    SessionCookie(WebConfig web, Config config) {
        this.name = config.getValue(FORM + "cookie-name", String.class);
        this.cookies = new PersistentLoginManager(
                web.sessionSecret().orElse(null),
                name,
                millis(config, "timeout"),
                millis(config, "new-cookie-interval"),
                true,
                "LAX",
                config.getValue(FORM + "cookie-path", String.class),
                -1,
                null);
    }

    /** Gives the cookie of a session that was begun. */
    void give(String session, RoutingContext context) {
        cookies.save(session, context, name, null, context.request().isSSL());
    }

    private static long millis(Config config, String setting) {
        return config.getValue(FORM + setting, Duration.class).toMillis();
    }
}
