package io.wayhaven.simulator.oauth2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;

/**
 * A refusal of the token endpoint.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, error response</a>
 */
final class OAuth2Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    OAuth2Error(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    static OAuth2Error invalidClient() {
        return new OAuth2Error(401, "invalid_client", "The client is unknown, or its secret is wrong.");
    }

    static OAuth2Error invalidGrant(String field) {
        return new OAuth2Error(400, "invalid_grant", "Invalid \"" + field + "\" in request.");
    }

    static OAuth2Error invalidRequest(String description) {
        return new OAuth2Error(400, "invalid_request", description);
    }

    int status() {
        return status;
    }

    ObjectNode toJson() {
        return Json.object().put("error", code).put("error_description", getMessage());
    }
}
