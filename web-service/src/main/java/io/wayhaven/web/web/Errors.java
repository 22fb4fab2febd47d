package io.wayhaven.web.web;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.timeline.StoreUnavailableException;
import io.wayhaven.web.web.api.Problem;
import io.wayhaven.web.web.pages.Frame;
import io.wayhaven.web.web.pages.Templates;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every error as a sentence with a next step: a page for people, a problem for scripts. */
public class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    private final RoutingContext http;
    private final Frame.Factory frames;

    Errors(RoutingContext http, Frame.Factory frames) {
        this.http = http;
        this.frames = frames;
    }

    @ServerExceptionMapper
    public Uni<Response> badParameter(BadParameterException mistake) {
        return answer(400, "That address can’t be read", message(mistake), mistake.field());
    }

    @ServerExceptionMapper
    public Uni<Response> unavailable(StoreUnavailableException reason) {
        return answer(503, "Not available now", message(reason), null);
    }

    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException reason) {
        return answer(403, "Not allowed", "This account may not do that. Log in with another one.", null);
    }

    @ServerExceptionMapper
    public Uni<Response> http(WebApplicationException reason) {
        var status = reason.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer(404, "Not found", notFound(reason), null);
            case 405 -> answer(405, "Not possible", "This address can’t be used like that. Go to the log.", null);
            case 400 ->
                answer(
                        400,
                        "Not accepted",
                        "The page was open for too long, or the request came from elsewhere. Reload the page and try again.",
                        null);
            default ->
                status < 500
                        ? answer(
                                status,
                                "Not accepted",
                                "The request can’t be answered as it is (" + status + ").",
                                null)
                        : unexpected(reason);
        };
    }

    @ServerExceptionMapper
    public Uni<Response> unexpected(Exception failure) {
        LOG.errorf(failure, "request failed path=%s", http.normalizedPath().replaceAll("[^\\x21-\\x7e]", "?"));
        return answer(
                500,
                "Something went wrong",
                "Wayhaven could not answer this. Try again; if it stays, see its log.",
                null);
    }

    private Uni<Response> answer(int status, String title, String detail, @Nullable String field) {
        if (http.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom()
                    .item(Response.status(status)
                            .type(Problem.MEDIA_TYPE)
                            .entity(new Problem(title, status, detail, field))
                            .build());
        }
        return Templates.message(frames.ofError(), title, detail, "/", "Go to the log")
                .createUni()
                .map(page -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(page)
                        .build());
    }

    private static String notFound(WebApplicationException reason) {
        // Quarkus' own message names classes and paths; ours ends as a sentence does
        var message = message(reason);
        return message.endsWith(".") ? message : "There is nothing at this address. Check it, or go to the log.";
    }

    private static String message(Exception reason) {
        return Objects.requireNonNullElse(reason.getMessage(), "");
    }
}
