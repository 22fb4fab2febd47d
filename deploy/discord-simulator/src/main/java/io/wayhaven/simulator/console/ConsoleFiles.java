package io.wayhaven.simulator.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The console's own files. Nothing else may be loaded or run by its page. */
public final class ConsoleFiles {

    private static final Pattern NAME = Pattern.compile("[a-z-]+\\.(css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    public void mount(Router router) {
        router.route(HttpMethod.GET, "/").handler(context -> serve(context, "index.html"));
        router.route(HttpMethod.GET, "/console/:file").handler(context -> {
            String name = context.pathParam("file");
            if (name != null && NAME.matcher(name).matches()) {
                serve(context, name);
            } else {
                context.next();
            }
        });
    }

    private static void serve(RoutingContext context, String name) {
        byte[] content = read(name);
        if (content == null) {
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"))
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-cache")
                .end(Buffer.buffer(content));
    }

    private static byte @Nullable [] read(String name) {
        try (InputStream file = ConsoleFiles.class.getResourceAsStream("/console/" + name)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
