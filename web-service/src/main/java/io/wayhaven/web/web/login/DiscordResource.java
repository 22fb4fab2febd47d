package io.wayhaven.web.web.login;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.web.access.Application;
import io.wayhaven.web.access.Doorkeeper;
import io.wayhaven.web.access.Person;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where people arrive from Discord: a session of ours begins, and that with Discord's own cookie ends. */
@Path(DiscordDoor.PATH)
public class DiscordResource {

    private static final String USER_INFO = "userinfo";

    private final Application application;
    private final Doorkeeper doorkeeper;
    private final SessionCookie cookie;
    private final SecurityIdentity identity;
    private final OidcSession discord;
    private final RoutingContext http;

    DiscordResource(
            Application application,
            Doorkeeper doorkeeper,
            SessionCookie cookie,
            SecurityIdentity identity,
            OidcSession discord,
            RoutingContext http) {
        this.application = application;
        this.doorkeeper = doorkeeper;
        this.cookie = cookie;
        this.identity = identity;
        this.discord = discord;
        this.http = http;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> arrive() {
        if (!application.present()) {
            throw new NotFoundException("Logging in with Discord is switched off here. Log in at /login.");
        }
        UserInfo info = identity.getAttribute(USER_INFO);
        var token = identity.getCredential(AccessTokenCredential.class);
        return discord.logout()
                .chain(() -> info == null || token == null
                        ? Uni.createFrom().item(Optional.<String>empty())
                        : Uni.createFrom().completionStage(() -> doorkeeper.welcome(person(info), token.getToken())))
                .map(session -> {
                    session.ifPresent(id -> cookie.give(id, http));
                    return Response.seeOther(URI.create(session.isPresent() ? "/" : DiscordDoor.FAILED))
                            .build();
                });
    }

    private static Person person(UserInfo info) {
        var name = info.getString("global_name");
        return new Person(Snowflake.parse(info.getString("id")), name == null ? username(info) : name);
    }

    private static String username(UserInfo info) {
        @Nullable String name = info.getString("username");
        return name == null ? "" : name;
    }
}
