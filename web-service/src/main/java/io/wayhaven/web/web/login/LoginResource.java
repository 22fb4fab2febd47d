package io.wayhaven.web.web.login;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.access.Application;
import io.wayhaven.web.access.LoginThrottle;
import io.wayhaven.web.access.Sessions;
import io.wayhaven.web.web.pages.Frame;
import io.wayhaven.web.web.pages.Templates;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in and out. */
@Path("/")
public class LoginResource {

    private final Frame.Factory frames;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final Application application;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    LoginResource(
            Frame.Factory frames,
            LoginThrottle throttle,
            Sessions sessions,
            Application application,
            SecurityIdentity identity,
            RoutingContext http) {
        this.frames = frames;
        this.throttle = throttle;
        this.sessions = sessions;
        this.application = application;
        this.identity = identity;
        this.http = http;
    }

    @GET
    @Path("login")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> form(
            @RestQuery @Nullable String failed,
            @RestQuery("discord") @Nullable String fromDiscord,
            @RestQuery @Nullable String error) {
        var wait = throttle.wait(Client.of(http));
        var message = wait.isPositive()
                ? "Too many attempts. Wait " + (wait.toSeconds() + 1) + " seconds, then try again."
                : message(failed != null, fromDiscord != null, error != null);
        return Uni.createFrom().item(Templates.login(frames.make("login"), message, application.present()));
    }

    private static String message(boolean failed, boolean fromDiscord, boolean declined) {
        if (failed) {
            return "User or password is wrong, or the page was open for too long. Try again.";
        }
        if (fromDiscord) {
            return "Discord did not let you in, or it took too long. Try again.";
        }
        return declined ? "You did not allow it at Discord, so nobody was logged in." : "";
    }

    @POST
    @Path("logout")
    @Operation(hidden = true)
    public Uni<Response> logout() {
        return Uni.createFrom()
                .completionStage(() -> sessions.end(identity.getPrincipal().getName()))
                .map(ended -> {
                    FormAuthenticationMechanism.logout(http);
                    return Response.seeOther(URI.create("/login")).build();
                });
    }
}
