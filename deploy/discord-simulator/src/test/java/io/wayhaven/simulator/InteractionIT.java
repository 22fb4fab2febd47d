package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.interaction.InteractionLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionIT {

    private static final String COMMANDS = """
            [{"name":"ban","description":"Ban somebody","default_member_permissions":"4","options":[
               {"type":6,"name":"user","description":"Whom","required":true},
               {"type":3,"name":"reason","description":"Why"}]},
             {"name":"setup","description":"Set up","options":[
               {"type":1,"name":"add-child","description":"Add","options":[
                 {"type":3,"name":"guild","description":"Which","required":true}]}]}]
            """;

    private DiscordSimulator simulator;
    private Http http;
    private GatewayClient client;
    private String application;
    private String guild;
    private String member;

    @BeforeEach
    void start() {
        start(InteractionLimits.defaults());
    }

    private void start(InteractionLimits limits) {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults().withInteractions(limits));
        http = new Http(simulator);
        application = http.rest("GET", "/applications/@me").body().path("id").asText();
        assertThat(http.rest("PUT", "/applications/" + application + "/commands", COMMANDS)
                        .status())
                .isEqualTo(200);
        guild = http.get("/guilds").path(0).path("id").asText();
        JsonNode members = http.get("/guilds/" + guild).path("members");
        member = members.get(members.size() - 2).at("/user/id").asText();
        client = GatewayClient.open(simulator.gatewayUrl());
        client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
        client.nextEvent("READY");
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    private CompletableFuture<JsonNode> use(String body) {
        return CompletableFuture.supplyAsync(() -> http.post("/interactions", body));
    }

    private CompletableFuture<JsonNode> ban() {
        return use("{'guild':'" + guild + "','channel':'general','command':'ban','options':{'user':'" + member
                + "','reason':'spam'}}");
    }

    private String webhook(JsonNode d) {
        return "/webhooks/" + application + "/" + d.path("token").asText();
    }

    private Http.Answer callback(JsonNode d, String body) {
        return http.restWithoutToken(
                "POST",
                "/interactions/" + d.path("id").asText() + "/" + d.path("token").asText() + "/callback",
                body);
    }

    @Test
    void carriesACommandToItsLastEdit() {
        CompletableFuture<JsonNode> used = ban();
        JsonNode d = client.nextEvent("INTERACTION_CREATE").path("d");
        assertThat(d.at("/data/name").asText()).isEqualTo("ban");
        assertThat(d.at("/data/options/0/value").asText()).isEqualTo(member);
        assertThat(d.at("/data/resolved/users/" + member + "/username").isTextual())
                .isTrue();
        assertThat(d.at("/data/resolved/members/" + member + "/roles").isArray())
                .isTrue();
        assertThat(d.at("/member/permissions").isTextual()).isTrue();
        assertThat(d.path("context").asInt(-1)).isZero();

        assertThat(callback(d, "{'type':5,'data':{'flags':64}}").status()).isEqualTo(204);
        assertThat(callback(d, "{'type':5}").code()).isEqualTo(40_060);
        JsonNode seen = used.join();
        assertThat(seen.path("status").asText()).isEqualTo("RESPONDED");
        assertThat(seen.at("/callback/type").asInt()).isEqualTo(5);

        Http.Answer edited = http.restWithoutToken("PATCH", webhook(d) + "/messages/%40original", "{'content':'done'}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("flags").asInt()).isEqualTo(64);
        http.restWithoutToken("POST", webhook(d), "{'content':'and more','flags':64}");
        JsonNode after = http.get("/interactions/" + d.path("id").asText());
        assertThat(after.path("edits")).hasSize(2);
        assertThat(after.at("/original/content").asText()).isEqualTo("done");
        JsonNode calls = http.get("/ledger").path("calls");
        assertThat(calls.toString()).doesNotContain(d.path("token").asText());
        assertThat(calls.get(calls.size() - 1).path("identity").asText()).isEqualTo("interaction");
    }

    @Test
    void findsSubcommandsByWordsAndByNesting() {
        CompletableFuture<JsonNode> byWords =
                use("{'guild':'" + guild + "','command':'setup add-child','options':{'guild':'42'}}");
        JsonNode words = client.nextEvent("INTERACTION_CREATE").path("d");
        assertThat(words.at("/data/options/0/options/0/value").asText()).isEqualTo("42");
        callback(words, "{'type':4,'data':{'content':'ok'}}");
        assertThat(byWords.join().at("/original/content").asText()).isEqualTo("ok");

        CompletableFuture<JsonNode> nested =
                use("{'guild':'" + guild + "','command':'setup','options':{'add-child':{'guild':'42'}}}");
        JsonNode same = client.nextEvent("INTERACTION_CREATE").path("d");
        assertThat(same.at("/data/options")).isEqualTo(words.at("/data/options"));
        callback(same, "{'type':4,'data':{'content':'ok'}}");
        nested.join();
    }

    @Test
    void pressesAButtonOfAReply() {
        CompletableFuture<JsonNode> used = ban();
        JsonNode d = client.nextEvent("INTERACTION_CREATE").path("d");
        callback(
                d,
                "{'type':4,'data':{'content':'sure?','components':[{'type':1,'components':["
                        + "{'type':2,'style':4,'label':'Yes','custom_id':'yes'}]}]}}");
        String id = used.join().path("id").asText();
        CompletableFuture<JsonNode> pressed = use("{'interaction':'" + id + "','custom_id':'yes'}");
        JsonNode press = client.nextEvent("INTERACTION_CREATE").path("d");
        assertThat(press.path("type").asInt()).isEqualTo(3);
        assertThat(press.at("/data/custom_id").asText()).isEqualTo("yes");
        assertThat(press.at("/message/content").asText()).isEqualTo("sure?");
        callback(press, "{'type':7,'data':{'content':'done','components':[]}}");
        assertThat(pressed.join().at("/original/content").asText()).isEqualTo("done");
        assertThat(http.control("POST", "/interactions", "{'interaction':'" + id + "','custom_id':'yes'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysWhenTheApplicationDidNotRespond() {
        stop();
        start(new InteractionLimits(Duration.ofMillis(50), Duration.ofMinutes(15)));
        JsonNode seen = ban().join();
        assertThat(seen.path("status").asText()).isEqualTo("NOT_RESPONDED");
        JsonNode d = client.nextEvent("INTERACTION_CREATE").path("d");
        assertThat(callback(d, "{'type':5}").code()).isEqualTo(10_062);
        assertThat(http.restWithoutToken("PATCH", webhook(d) + "/messages/@original", "{}")
                        .code())
                .isEqualTo(10_015);
    }

    @Test
    void letsTokensExpire() {
        stop();
        start(new InteractionLimits(Duration.ofSeconds(3), Duration.ofMillis(200)));
        CompletableFuture<JsonNode> used = ban();
        JsonNode d = client.nextEvent("INTERACTION_CREATE").path("d");
        callback(d, "{'type':5}");
        used.join();
        Awaitility.await()
                .untilAsserted(() -> assertThat(http.restWithoutToken("GET", webhook(d) + "/messages/@original", "")
                                .code())
                        .isEqualTo(50_027));
    }

    @Test
    void refusesWhatAClientWouldNotSend() {
        String start = "{'guild':'" + guild + "','command':";
        assertThat(http.control("POST", "/interactions", start + "'nothing'}").status())
                .isEqualTo(400);
        assertThat(http.control("POST", "/interactions", start + "'ban','options':{}}")
                        .status())
                .isEqualTo(400);
        assertThat(http.control("POST", "/interactions", start + "'ban','options':{'user':'5'}}")
                        .status())
                .isEqualTo(400);
        assertThat(http.control(
                                "POST",
                                "/interactions",
                                start + "'ban','user':'" + member + "','options':{'user':'" + member + "'}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesCommandsThatBreakTheRules() {
        String path = "/applications/" + application + "/commands";
        assertThat(http.rest("PUT", path, "[{'name':'Ban','description':'x'}]").code())
                .isEqualTo(50_035);
        assertThat(http.rest("PUT", path, "[{'name':'ban'}]").code()).isEqualTo(50_035);
        String misordered = "[{'name':'a','description':'x','options':[{'type':3,'name':'b','description':'x'},"
                + "{'type':3,'name':'c','description':'x','required':true}]}]";
        assertThat(http.rest("PUT", path, misordered).code()).isEqualTo(50_035);
        assertThat(http.rest("GET", path).body()).hasSize(2);
    }
}
