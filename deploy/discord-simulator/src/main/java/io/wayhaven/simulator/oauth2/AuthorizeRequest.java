package io.wayhaven.simulator.oauth2;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an application asks a person to allow. See "Authorization Code Grant" in Discord's OAuth2 documentation. */
record AuthorizeRequest(String redirectUri, Set<String> scopes, String state) {

    private static final Set<String> KNOWN = Set.of("identify", "guilds", "email", "guilds.members.read");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    AuthorizeRequest {
        scopes = Set.copyOf(scopes);
    }

    static AuthorizeRequest of(Form form) {
        return new AuthorizeRequest(
                form.get("redirect_uri"),
                Arrays.stream(form.get("scope").split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                form.get("state"));
    }

    /** Why a form asks for nothing that could be allowed; a person is not sent anywhere then. */
    static Optional<String> problem(Form form, String clientId) {
        if (!form.get("client_id").equals(clientId)) {
            return Optional.of("Unknown application: client_id is not that of the simulated bot.");
        }
        if (!form.get("response_type").equals("code")) {
            return Optional.of("Unsupported response_type: only code is simulated.");
        }
        AuthorizeRequest request = of(form);
        if (!isHere(request.redirectUri)) {
            return Optional.of("Invalid OAuth2 redirect_uri: it has to lead to this machine.");
        }
        if (request.scopes.isEmpty() || !KNOWN.containsAll(request.scopes)) {
            return Optional.of("Invalid scope: it has to be among "
                    + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
        }
        return Optional.empty();
    }

    /** Where the person goes who allowed it. */
    String allowed(String code) {
        return back("code=" + code);
    }

    /** Where the person goes who didn't. */
    String denied() {
        return back("error=access_denied&error_description="
                + encode("The resource owner or authorization server denied the request"));
    }

    private String back(String outcome) {
        return redirectUri
                + (redirectUri.contains("?") ? "&" : "?")
                + outcome
                + (state.isEmpty() ? "" : "&state=" + encode(state));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isHere(String uri) {
        try {
            URI parsed = URI.create(uri);
            return ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))
                    && parsed.getHost() != null
                    && HERE.contains(parsed.getHost())
                    && parsed.getFragment() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
