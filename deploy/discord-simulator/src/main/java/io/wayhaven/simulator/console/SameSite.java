package io.wayhaven.simulator.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what scripts and the console's own pages send, and nothing that another web page made a browser send: by
 * Host against rebound names, by Sec-Fetch-Site and Origin against forged requests. See "Fetch Metadata Request Headers"
 * (W3C) and the Origin header in RFC 6454.
 */
public final class SameSite implements Handler<RoutingContext> {

    private static final Pattern LOOPBACK = Pattern.compile("(?i)127\\.0\\.0\\.1|localhost|\\[?::1]?");

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HostAndPort host = request.authority();
        if (host == null || !LOOPBACK.matcher(host.host()).matches() || foreign(request, host)) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"error\": \"Another web page may not use the simulator.\"}");
            return;
        }
        context.next();
    }

    private static boolean foreign(HttpServerRequest request, HostAndPort host) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !openedByHand(request, site)
                || !isOwn(request.getHeader("Origin"), host);
    }

    /** A page that is opened, by its address or by a link; reading it changes nothing. */
    private static boolean openedByHand(HttpServerRequest request, String site) {
        return site.equals("none")
                || "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                        && request.method().name().equals("GET");
    }

    private static boolean isOwn(@Nullable String origin, HostAndPort host) {
        return origin == null || origin.equalsIgnoreCase("http://" + host);
    }
}
