package io.wayhaven.simulator.control;

import io.vertx.ext.web.RoutingContext;

/** The page of the control API: where its routes are. */
public final class StartPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Discord simulator</title>
            <style>
              :root { color-scheme: light dark }
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
              code { font-family: ui-monospace, monospace }
              li { margin: .3rem 0 }
            </style>
            <h1>Discord simulator</h1>
            <p><a href="/">The console</a> lets you act as anybody. REST under <code>/api/v10</code>, gateway under <code>/gateway</code>, control under <code>/control</code>:</p>
            <ul>
              <li><a href="/control/ledger"><code>GET /control/ledger</code></a>: accepted REST calls in order
              <li><a href="/control/events"><code>GET /control/events</code></a>: minted dispatches
              <li><a href="/control/sessions"><code>GET /control/sessions</code></a>: gateway sessions
              <li><a href="/control/guilds"><code>GET /control/guilds</code></a>, <code>POST</code>, and under
                <code>/{id}</code>: <code>GET</code>, <code>PATCH</code>, <code>DELETE</code>, <code>/bans</code>, <code>/audit-log</code>
              <li><code>POST /control/users</code>: a new person; under <code>/{id}</code>: <code>GET</code>, <code>PATCH</code>, <code>/messages</code>
              <li><a href="/control/clock"><code>GET /control/clock</code></a>, <code>POST</code>: the world's time
              <li><code>POST /control/dispatch</code>: a raw dispatch
              <li><code>POST /control/act</code>: a person acts in a client
              <li><code>POST /control/interactions</code>, <code>GET /control/interactions/{id}</code>: a person runs a command
              <li><a href="/control/faults"><code>GET /control/faults</code></a>, <code>POST</code>, <code>DELETE</code>
              <li><a href="/control/traffic"><code>GET /control/traffic</code></a>, <code>POST</code>, <code>DELETE</code>: load
              <li><code>POST /control/reset</code>: start afresh
            </ul>
            """;

    private StartPage() {}

    public static void show(RoutingContext context) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(HTML);
    }
}
