package io.wayhaven.simulator;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuth2IT {

    private static final String BACK = "http://127.0.0.1:8080/login/discord";

    private final HttpClient client = HttpClient.newHttpClient();
    private DiscordSimulator simulator;
    private String owner;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults());
        owner = new Http(simulator).get("/guilds").path(0).path("owner").asText();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void somebodyLogsInAndTellsWhereTheyMayDoWhat() throws Exception {
        assertThat(page(query(BACK, "identify guilds")).body())
                .contains("name=\"user\" value=\"" + owner + "\"", "(owner)")
                .doesNotContain(simulator.clientSecret());

        JsonNode tokens = json(token("authorization_code", "code", code("identify guilds"), "redirect_uri", BACK));

        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(604_800);
        assertThat(tokens.path("scope").asText()).isEqualTo("guilds identify");
        String access = tokens.path("access_token").asText();
        assertThat(json(bearer("/users/@me", access)).path("id").asText()).isEqualTo(owner);
        assertThat(json(bearer("/oauth2/@me", access)).at("/user/id").asText()).isEqualTo(owner);
        assertThat(json(bearer("/users/@me/guilds", access)))
                .anySatisfy(guild -> assertThat(guild.path("owner").asBoolean()).isTrue())
                .allSatisfy(
                        guild -> assertThat(guild.path("permissions").asText()).matches("\\d+"));
    }

    @Test
    void whoDeclinesIsSentBackWithThat() throws Exception {
        assertThat(decide("identify", ""))
                .startsWith(BACK + "?error=access_denied&")
                .endsWith("&state=a%26b");
    }

    @Test
    void aCodeWorksOnceAndOnlyForItsAddressAndItsApplication() throws Exception {
        String code = code("identify");
        HttpResponse<String> elsewhere =
                token("authorization_code", "code", code, "redirect_uri", "http://127.0.0.1:8080/other");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(json(elsewhere).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(token("authorization_code", "code", code, "redirect_uri", BACK)
                        .statusCode())
                .isEqualTo(400);

        HttpResponse<String> stranger = post(
                "/token",
                "client_id=" + simulator.clientId() + "&client_secret=wrong&grant_type=authorization_code&code="
                        + code("identify"),
                "application/x-www-form-urlencoded");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(json(stranger).path("error").asText()).isEqualTo("invalid_client");
        assertThat(post("/token", "{}", "application/json").statusCode()).isEqualTo(400);
        assertThat(json(token("password", "x", "y", "z", "z")).path("error").asText())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void tokensAreRefreshedRevokedAndWorthNoMoreThanTheirScopes() throws Exception {
        JsonNode first = json(token("authorization_code", "code", code("identify"), "redirect_uri", BACK));
        assertThat(bearer("/users/@me/guilds", first.path("access_token").asText())
                        .statusCode())
                .isEqualTo(401);

        String refresh = first.path("refresh_token").asText();
        JsonNode second = json(token("refresh_token", "refresh_token", refresh, "x", ""));
        assertThat(token("refresh_token", "refresh_token", refresh, "x", "").statusCode())
                .isEqualTo(400);
        String access = second.path("access_token").asText();
        assertThat(bearer("/users/@me", access).statusCode()).isEqualTo(200);

        String client = "client_id=" + simulator.clientId() + "&client_secret=" + simulator.clientSecret();
        assertThat(post("/token/revoke", client + "&token=" + access, "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bearer("/users/@me", access).statusCode()).isEqualTo(401);
        assertThat(bearer("/users/@me", "made-up").statusCode()).isEqualTo(401);
    }

    @Test
    void whatCouldNotBeAllowedIsSaidAndLeadsNowhere() throws Exception {
        for (String query : new String[] {
            query("https://example.org/login", "identify"),
            query(BACK, "bot"),
            query(BACK, "identify").replace("client_id=", "client_id=1")
        }) {
            HttpResponse<String> refused = page(query);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("can’t be allowed");
        }
        assertThat(page(query(BACK, "identify") + "&find=" + encode("\"><script>", UTF_8))
                        .body())
                .doesNotContain("<script>");
    }

    private String query(String redirect, String scope) {
        return "response_type=code&client_id=" + simulator.clientId() + "&scope=" + encode(scope, UTF_8)
                + "&redirect_uri=" + encode(redirect, UTF_8) + "&state=" + encode("a&b", UTF_8);
    }

    private String code(String scope) throws IOException, InterruptedException {
        String location = decide(scope, owner);
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]))
                .getOrDefault("code", location);
    }

    private String decide(String scope, String user) throws IOException, InterruptedException {
        return post("/authorize", query(BACK, scope) + "&user=" + user, "application/x-www-form-urlencoded")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> token(String grant, String field, String value, String other, String otherValue)
            throws IOException, InterruptedException {
        String form = Map.of(
                        "client_id",
                        simulator.clientId(),
                        "client_secret",
                        simulator.clientSecret(),
                        "grant_type",
                        grant,
                        field,
                        value,
                        other,
                        otherValue)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post("/token", form, "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> page(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(simulator.oauth2Url() + "/authorize?" + query)));
    }

    private HttpResponse<String> bearer(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(simulator.restUrl() + path))
                .header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(simulator.oauth2Url() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.parse(response.body().getBytes(UTF_8));
    }
}
