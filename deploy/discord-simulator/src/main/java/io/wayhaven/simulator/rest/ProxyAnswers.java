package io.wayhaven.simulator.rest;

import io.vertx.ext.web.RoutingContext;

/** Answers of the proxy in front of Discord, which know neither its JSON nor its headers (shape assumed). */
final class ProxyAnswers {

    private ProxyAnswers() {}

    static void blocked(RoutingContext context) {
        context.response()
                .setStatusCode(429)
                .putHeader("Content-Type", "text/html; charset=UTF-8")
                .putHeader("Retry-After", "60")
                .end("<!doctype html><title>Access denied</title><p>error code: 1015");
    }
}
