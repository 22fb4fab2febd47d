package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectMessageIT {

    private Scene scene;
    private String person;

    @BeforeEach
    void start() {
        scene = Scene.usual();
        person = scene.members("Member").getFirst();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private Http.Answer open(String user) {
        return scene.http.rest("POST", "/users/@me/channels", "{'recipient_id':'" + user + "'}");
    }

    private String messages() {
        return "/channels/" + open(person).body().path("id").asText() + "/messages";
    }

    private JsonNode seen() {
        return scene.http.get("/users/" + person + "/messages");
    }

    @Test
    void opensOneChannelForEachPerson() {
        JsonNode channel = open(person).body();
        assertThat(channel.path("type").asInt()).isEqualTo(1);
        assertThat(channel.at("/recipients/0/id").asText()).isEqualTo(person);
        assertThat(channel.has("guild_id")).isFalse();
        assertThat(open(person).body().path("id")).isEqualTo(channel.path("id"));
        assertThat(scene.http
                        .rest("GET", "/channels/" + channel.path("id").asText())
                        .body()
                        .path("id"))
                .isEqualTo(channel.path("id"));
        assertThat(open("1234567890").code()).isEqualTo(10_013);
        String bot = scene.http.rest("GET", "/users/@me").body().path("id").asText();
        assertThat(open(bot).code()).isEqualTo(50_007);
        assertThat(scene.http.rest("POST", "/users/@me/channels", "{}").code()).isEqualTo(50_035);
    }

    @Test
    void carriesMessagesBothWays() {
        String messages = messages();
        JsonNode sent = scene.http
                .rest(
                        "POST",
                        messages,
                        "{'content':'<@&1> you were banned','embeds':[{'title':'Ban'}],'nonce':'n','enforce_nonce':true}")
                .body();
        assertThat(scene.event("MESSAGE_CREATE").path("channel_type").asInt()).isEqualTo(1);
        assertThat(scene.http
                        .rest("POST", messages, "{'content':'again','nonce':'n','enforce_nonce':true}")
                        .body()
                        .path("id"))
                .isEqualTo(sent.path("id"));
        String one = messages + "/" + sent.path("id").asText();
        assertThat(scene.http.rest("PATCH", one, "{'content':'edited'}").status())
                .isEqualTo(200);
        assertThat(seen().at("/0/content").asText()).isEqualTo("edited");
        assertThat(seen().at("/0/embeds/0/title").asText()).isEqualTo("Ban");

        JsonNode reply = scene.http.post("/users/" + person + "/messages", "{'content':'why?'}");
        JsonNode told = scene.event("MESSAGE_UPDATE");
        assertThat(told.path("content").asText()).isEqualTo("edited");
        assertThat(scene.event("MESSAGE_CREATE").path("content").asText()).isEqualTo("why?");
        String theirs = messages + "/" + reply.path("id").asText();
        assertThat(scene.http.rest("PATCH", theirs, "{'content':'x'}").code()).isEqualTo(50_005);
        assertThat(scene.http.rest("DELETE", theirs).code()).isEqualTo(50_003);
        assertThat(scene.http.rest("DELETE", one).status()).isEqualTo(204);
        assertThat(scene.event("MESSAGE_DELETE").has("guild_id")).isFalse();
        assertThat(scene.http.rest("GET", messages).body()).hasSize(1);
    }

    @Test
    void refusesWhoTakesNoneAndWhoIsInNoGuildAnyMore() {
        String messages = messages();
        scene.http.control("PATCH", "/users/" + person, "{'directMessages':false}");
        assertThat(scene.http.rest("POST", messages, "{'content':'x'}").code()).isEqualTo(50_007);
        scene.http.control("PATCH", "/users/" + person, "{'directMessages':true}");
        assertThat(scene.http.rest("POST", messages, "{'content':'x'}").status())
                .isEqualTo(200);
        scene.act("ban", "'target':'" + person + "'");
        Http.Answer refused = scene.http.rest("POST", messages, "{'content':'x'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo(50_278);
        assertThat(seen()).hasSize(1);
    }

    @Test
    void canBeLimitedInOpening() {
        String messages = messages();
        scene.http.post("/faults", "{'fault':'dm_limit'}");
        assertThat(open(scene.members("Member").get(1)).code()).isEqualTo(40_003);
        assertThat(scene.http.rest("POST", messages, "{'content':'x'}").status())
                .isEqualTo(200);
    }
}
