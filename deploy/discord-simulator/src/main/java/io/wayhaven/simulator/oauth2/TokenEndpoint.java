package io.wayhaven.simulator.oauth2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Gives tokens for codes, and takes them back. The application says who it is by HTTP Basic or in the form.
 *
 * @see <a href="https://discord.com/developers/docs/topics/oauth2#authorization-code-grant">Discord: authorization code
 *     grant</a>
 */
final class TokenEndpoint {

    private static final String BASIC = "Basic ";

    private final String clientId;
    private final String clientSecret;
    private final Grants grants;

    TokenEndpoint(String clientId, String clientSecret, Grants grants) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.grants = grants;
    }

    ObjectNode token(RoutingContext context, Form form) {
        requireClient(context, form);
        Grant grant = switch (form.get("grant_type")) {
            case "authorization_code" ->
                grants.useCode(form.get("code"))
                        .filter(found -> found.redirectUri().equals(form.get("redirect_uri")))
                        .orElseThrow(() -> OAuth2Error.invalidGrant("code"));
            case "refresh_token" ->
                grants.useRefresh(form.get("refresh_token"))
                        .orElseThrow(() -> OAuth2Error.invalidGrant("refresh_token"));
            case "" -> throw OAuth2Error.invalidRequest("Missing \"grant_type\" in request.");
            default -> throw new OAuth2Error(400, "unsupported_grant_type", "Invalid \"grant_type\" in request.");
        };
        Grants.Tokens tokens = grants.tokens(grant);
        return Json.object()
                .put("token_type", "Bearer")
                .put("access_token", tokens.access())
                .put("expires_in", Grants.ACCESS.toSeconds())
                .put("refresh_token", tokens.refresh())
                .put("scope", grant.scope());
    }

    ObjectNode revoke(RoutingContext context, Form form) {
        requireClient(context, form);
        grants.revoke(form.get("token"));
        return Json.object();
    }

    private void requireClient(RoutingContext context, Form form) {
        if (!Form.isForm(context)) {
            throw OAuth2Error.invalidRequest("The content type has to be application/x-www-form-urlencoded.");
        }
        String header = context.request().getHeader("Authorization");
        String given = header != null && header.startsWith(BASIC)
                ? decode(header.substring(BASIC.length()))
                : form.get("client_id") + ":" + form.get("client_secret");
        if (!MessageDigest.isEqual(bytes(given), bytes(clientId + ":" + clientSecret))) {
            throw OAuth2Error.invalidClient();
        }
    }

    private static String decode(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
