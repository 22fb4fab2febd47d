package io.wayhaven.simulator.oauth2;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Set;

/** The fields of an {@code application/x-www-form-urlencoded} body, or of a query. */
record Form(MultiMap fields) {

    /** What a request's body holds; nothing where it is of another type. */
    static Future<Form> read(RoutingContext context) {
        var request = context.request().setExpectMultipart(isForm(context));
        return request.end().map(ended -> new Form(request.formAttributes()));
    }

    static Form ofQuery(RoutingContext context) {
        return new Form(context.queryParams());
    }

    static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    Set<String> names() {
        return fields.names();
    }

    /** A field's value, empty where there is none. */
    String get(String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }
}
