package io.wayhaven.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The simulated Discord of a test, and its people's browsers there. */
public final class SimulatedDiscord {

    private static final JsonMapper JSON = new JsonMapper();

    /** The client's upgrade to HTTP/2 fails now and then, or waits for ever. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A guild of its own with an owner, moderators and members. */
    public JsonNode guild(String name) {
        return control("/guilds", "{\"name\": \"" + name + "\", \"members\": 8}");
    }

    /** A person who is in no guild; the id. */
    public String stranger() {
        return control("/users", "{\"name\": \"nobody-special\"}").path("id").asText();
    }

    /** Somebody acts in a client. */
    public void act(String guild, String action, String target) {
        control("/act", "{\"guild\": \"%s\", \"action\": \"%s\", \"target\": \"%s\"}".formatted(guild, action, target));
    }

    public JsonNode control(String path, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(setting(LoginSimulator.CONTROL_URL) + path))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Where somebody is sent who allows what the viewer asks; an empty user declines. */
    public String allow(String authorizeAddress, String user) {
        var form = new LinkedHashMap<>(query(authorizeAddress));
        form.put("user", user);
        return send(HttpRequest.newBuilder(URI.create(setting(LoginSimulator.AUTHORIZE_URL)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Viewer.encode(form))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Somebody who has logged in with their account. */
    public Viewer loggedIn(String user) {
        var viewer = new Viewer();
        var answer = viewer.follow(allow(viewer.toDiscord(), user));
        if (!answer.equals("/")) {
            throw new AssertionError("the login ended at " + answer);
        }
        return viewer;
    }

    private static Map<String, String> query(String address) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(field[0], URLDecoder.decode(field[1], UTF_8)));
        return fields;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
