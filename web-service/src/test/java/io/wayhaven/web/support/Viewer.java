package io.wayhaven.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody with a browser that knows no JavaScript. */
public final class Viewer {

    public static final String USER = "operator";
    public static final String PASSWORD = "correct horse battery";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public static String base() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    public static Viewer loggedIn() {
        var viewer = new Viewer();
        viewer.login(PASSWORD);
        return viewer;
    }

    public static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> login(String password) {
        return post("/login", loginForm(password));
    }

    /** Where the way to Discord begins. */
    public String toDiscord() {
        return get("/login/discord").headers().firstValue("Location").orElseThrow();
    }

    /** Goes where an address leads, and on from there as long as that is about logging in; where it ends, as a path. */
    public String follow(String address) {
        var at = path(address);
        for (var hops = 0; at.startsWith("/login/discord") && hops < 5; hops++) {
            at = path(get(at).headers().firstValue("Location").orElse("nowhere"));
        }
        return at;
    }

    private static String path(String address) {
        return address.startsWith(base()) ? address.substring(base().length()) : address;
    }

    /** The login form, filled in. */
    public Map<String, String> loginForm(String password) {
        return Map.of("user", USER, "password", password, "csrf-token", token("/login"));
    }

    /** The CSRF token in a page. */
    public String token(String path) {
        var match = TOKEN.matcher(get(path).body());
        if (!match.find()) {
            throw new AssertionError("no CSRF token in " + path);
        }
        return match.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /** Opens a stream of server-sent events: in this viewer's session, or with HTTP Basic if it has none. */
    public Stream stream(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(60));
        if (cookie("wayhaven-session").isEmpty()) {
            request.header("Authorization", basic());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Stream.open(http, request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A form as it is sent. */
    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
