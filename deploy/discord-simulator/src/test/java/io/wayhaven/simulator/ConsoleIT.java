package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Scene scene;
    private static Application application;

    @BeforeAll
    static void start() {
        scene = Scene.usual();
        application = new Application(
                scene,
                "[{'name':'panel','description':'x'},{'type':2,'name':'History','default_member_permissions':'4'}]");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(scene.simulator.consoleUrl()).resolve(path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode view(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/console/api" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void servesItsOwnFilesAndLetsNothingElseRun() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/");
        assertThat(page.body()).contains("/console/main.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'");
        assertThat(get("/console/main.js").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(get("/console/nothing.js").statusCode()).isEqualTo(404);
        assertThat(get("/console/..%2f..%2fpom.xml").statusCode()).isEqualTo(404);
        assertThat(get("/control").body()).contains("/control/ledger", "/control/faults");
    }

    @Test
    void answersInHttp1WhoeverAsksForHttp2WithoutTls() throws IOException, InterruptedException {
        assertThat(CLIENT.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(get("/").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Origin         | https://evil.example
            Origin         | null
            Origin         | http://127.0.0.1:1
            Sec-Fetch-Site | cross-site
            Sec-Fetch-Site | same-site
            """)
    void refusesWhatOtherPagesSend(String header, String value) throws IOException, InterruptedException {
        for (String path : new String[] {"/console/api/guilds", "/control/guilds"}) {
            assertThat(get(path, header, value).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void letsItsOwnPageScriptsAndFollowedLinksThrough() throws IOException, InterruptedException {
        String own = "http://127.0.0.1:" + scene.simulator.port();
        assertThat(get("/console/api/guilds", "Origin", own, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/control/guilds").statusCode()).isEqualTo(200);
        assertThat(get("/", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAReboundName() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), scene.simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /console/api/guilds HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains("403");
        }
    }

    @Test
    void showsEachPersonWhatTheySee() throws IOException, InterruptedException {
        String member = scene.members("Member").getFirst();
        String guild = "/views/guilds/" + scene.guild;
        assertThat(view(guild + "?user=" + member).path("channels").findValuesAsText("name"))
                .contains("general")
                .doesNotContain("mod-log");
        assertThat(view(guild).path("channels").findValuesAsText("name")).contains("mod-log");
        assertThat(get("/console/api" + guild + "/channels/" + scene.channel("mod-log") + "?user=" + member)
                        .statusCode())
                .isEqualTo(403);
        String stranger = scene.http.post("/users", "{}").path("id").asText();
        assertThat(view(guild + "?user=" + stranger).path("member").asBoolean()).isFalse();
        assertThat(view(guild + "?user=" + stranger).path("channels")).isEmpty();
        String general = guild + "/channels/" + scene.channel("general");
        assertThat(view(general + "?user=" + member).path("commands").findValuesAsText("name"))
                .containsExactly("panel");
        assertThat(view(general).path("commands").findValuesAsText("name")).containsExactly("panel", "History");
    }

    @Test
    void showsEphemeralMessagesToTheirReaderAndNamesTheCommand() throws IOException, InterruptedException {
        String reader = scene.members("Member").get(1);
        CompletableFuture<JsonNode> used = application.command("'command':'panel','user':'" + reader + "'");
        application.respond(application.next(), "{'type':4,'data':{'content':'for your eyes','flags':64}}");
        used.join();
        String general = "/views/guilds/" + scene.guild + "/channels/" + scene.channel("general");
        JsonNode seen = view(general + "?user=" + reader).path("messages");
        JsonNode last = seen.get(seen.size() - 1);
        assertThat(last.path("content").asText()).isEqualTo("for your eyes");
        assertThat(last.at("/interaction/name").asText()).isEqualTo("panel");
        assertThat(view(general).toString()).doesNotContain("for your eyes");
    }

    @Test
    void namesTheEntriesOfTheAuditLogAndThePeopleInThem() throws IOException, InterruptedException {
        String target = scene.members("Member").get(2);
        scene.act("kick", "'target':'" + target + "','reason':'spam'");
        JsonNode log = view("/views/guilds/" + scene.guild + "/audit-log");
        assertThat(log.at("/entries/0/action").asText()).isEqualTo("MEMBER_KICK");
        assertThat(log.path("users").has(target)).isTrue();
        assertThat(log.path("users").has(scene.owner)).isTrue();
    }
}
