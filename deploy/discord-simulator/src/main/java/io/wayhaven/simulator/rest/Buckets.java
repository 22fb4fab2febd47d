package io.wayhaven.simulator.rest;

import io.vertx.core.http.HttpServerResponse;
import java.util.HexFormat;
import java.util.Locale;

/** How buckets are told apart and shown. See "Header Examples" in Discord's rate-limit documentation. */
final class Buckets {

    private Buckets() {}

    /** The major parameter: the first guild, channel or webhook (with its token) of the path. */
    static String major(RestCall call, String template) {
        if (template.startsWith("/webhooks/") || template.startsWith("/interactions/")) {
            return call.param("token");
        }
        if (template.startsWith("/guilds/:guild")) {
            return call.param("guild");
        }
        return template.startsWith("/channels/:channel") ? call.param("channel") : "";
    }

    static void headers(HttpServerResponse response, String route, RateLimiter.Standing standing) {
        response.putHeader("X-RateLimit-Limit", Integer.toString(standing.limit()))
                .putHeader("X-RateLimit-Remaining", Integer.toString(standing.remaining()))
                .putHeader("X-RateLimit-Reset", seconds(standing.resetAtMillis()))
                .putHeader("X-RateLimit-Reset-After", seconds(standing.resetAfterMillis()))
                .putHeader("X-RateLimit-Bucket", hash(route));
    }

    private static String hash(String route) {
        return HexFormat.of().toHexDigits(route.hashCode() * 0x9E37_79B9_7F4A_7C15L);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}
