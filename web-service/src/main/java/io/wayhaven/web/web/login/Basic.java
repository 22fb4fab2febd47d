package io.wayhaven.web.web.login;

import io.vertx.core.http.HttpServerRequest;

/** HTTP Basic, which scripts use. */
final class Basic {

    private static final String SCHEME = "Basic ";

    private Basic() {}

    /** Whether a request brings a name and a password. */
    static boolean isUsed(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
