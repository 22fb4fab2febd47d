package io.wayhaven.web.web.pages;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Remembers light or dark, in a cookie: so it works before the login and without JavaScript. */
@Path("/theme")
public class ThemeResource {

    @POST
    @Operation(hidden = true)
    public Response choose(@RestForm @Nullable String theme, @RestForm("return") @Nullable String back) {
        var cookie = new NewCookie.Builder(Theme.COOKIE)
                .value(Theme.of(theme).key())
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(LocalPath.orHome(back)))
                .cookie(cookie)
                .build();
    }
}
