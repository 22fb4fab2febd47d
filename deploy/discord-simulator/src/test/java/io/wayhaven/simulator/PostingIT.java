package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.rest.RestLimits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingIT {

    private Scene scene;
    private String messages;

    @BeforeEach
    void start() {
        scene = new Scene(SimulatorOptions.defaults()
                .withRest(RestLimits.defaults()
                        .withBucket("POST /channels/:channel/messages", 1_000, Duration.ofSeconds(1))));
        messages = "/channels/" + scene.channel("general") + "/messages";
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private Http.Answer post(String body) {
        return scene.http.rest("POST", messages, body);
    }

    private String sent(String body) {
        return post(body).body().path("id").asText();
    }

    @Test
    void anEnforcedNonceOfTheSameAuthorMakesNoSecondMessageInAnyChannel() {
        String first = sent("{'content':'a','nonce':'n','enforce_nonce':true}");
        messages = "/channels/" + scene.channel("help") + "/messages";
        assertThat(sent("{'content':'b','nonce':'n','enforce_nonce':true}")).isEqualTo(first);
        assertThat(sent("{'content':'c','nonce':'n'}")).isNotEqualTo(first);
        assertThat(scene.http.rest("GET", messages).body()).hasSize(1);
        scene.http.post("/reset", "{}");
        assertThat(sent("{'content':'d','nonce':'n','enforce_nonce':true}")).isNotEqualTo(first);
    }

    @Test
    void theControlApiShowsAChannelOldestFirst() {
        String first = sent("{'content':'a'}");
        String second = sent("{'content':'b'}");
        assertThat(scene.http.get("/guilds/" + scene.guild + messages).findValuesAsText("id"))
                .containsSubsequence(first, second);
    }

    @Test
    void saysAllThatIsWrongFieldByField() {
        JsonNode refused = post("{'content':'" + "x".repeat(2_001) + "','embeds':[{'title':'" + "y".repeat(257)
                        + "','fields':[{'name':'n','value':''}]},{},{'title':'t','url':'javascript:x'}]}")
                .body();
        assertThat(refused.path("code").asInt()).isEqualTo(50_035);
        assertThat(refused.path("message").asText()).isEqualTo("Invalid Form Body");
        assertThat(refused.at("/errors/content/_errors/0/code").asText()).isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(refused.at("/errors/embeds/0/title/_errors/0/message").asText())
                .isEqualTo("Must be 256 or fewer in length.");
        assertThat(refused.at("/errors/embeds/0/fields/0/value/_errors/0/code").asText())
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(refused.at("/errors/embeds/1/description/_errors/0/code").asText())
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(refused.at("/errors/embeds/2/url/_errors/0/code").asText()).isEqualTo("URL_TYPE_INVALID_SCHEME");
    }

    @Test
    void takesTenEmbedsOf6000CharactersTogether() {
        String embed = "{'description':'" + "x".repeat(600) + "'}";
        String ten = String.join(",", Collections.nCopies(10, embed));
        assertThat(post("{'embeds':[" + ten + "]}").status()).isEqualTo(200);
        assertThat(post("{'embeds':[" + ten + ",{'title':'t'}]}")
                        .body()
                        .at("/errors/embeds/_errors/0/code")
                        .asText())
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        String more = ten.replaceFirst("x{600}", "x".repeat(601));
        assertThat(post("{'embeds':[" + more + "]}")
                        .body()
                        .at("/errors/embeds/_errors/0/code")
                        .asText())
                .isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
    }

    @Test
    void tellsChannelsThatAreUnknownHiddenOrClosed() {
        assertThat(scene.http
                        .rest("POST", "/channels/123456789012345678/messages", "{'content':'a'}")
                        .code())
                .isEqualTo(10_003);
        String view = Long.toString(1 << 10);
        String send = Long.toString(1 << 11);
        scene.http.control("PATCH", "/guilds/" + scene.guild, "{'botPermissions':" + view + "}");
        String general = scene.channel("general");
        scene.act(
                "overwrite_set",
                "'channel':'general','id':'" + scene.guild + "','fields':{'type':0,'allow':'0','deny':'" + send + "'}");
        assertThat(post("{'content':'a'}").code()).isEqualTo(50_013);
        scene.act(
                "overwrite_set",
                "'channel':'general','id':'" + scene.guild + "','fields':{'type':0,'allow':'0','deny':'" + view + "'}");
        assertThat(post("{'content':'a'}").code()).isEqualTo(50_001);
        assertThat(scene.http.rest("GET", "/channels/" + general).code()).isEqualTo(50_001);
        assertThat(scene.http
                        .rest("POST", "/channels/" + scene.channel("Text channels") + "/messages", "{'content':'a'}")
                        .code())
                .isEqualTo(50_008);
    }

    @Test
    void theLedgerTellsWhomAMessagePings() {
        List<String> members = scene.members("Member");
        String text = "<@" + members.get(0) + "> <@" + members.get(1) + "> @everyone";
        post("{'content':'" + text + "'}");
        post("{'content':'" + text + "','allowed_mentions':{'parse':[]}}");
        post("{'content':'" + text + "','allowed_mentions':{'users':['" + members.get(1) + "']}}");
        JsonNode calls = scene.http.get("/ledger").path("calls");
        JsonNode all = calls.path(calls.size() - 3).path("pings");
        assertThat(all.path("users")).hasSize(2);
        assertThat(all.path("everyone").asBoolean()).isTrue();
        JsonNode none = calls.path(calls.size() - 2).path("pings");
        assertThat(none.path("users")).isEmpty();
        assertThat(none.path("everyone").asBoolean()).isFalse();
        assertThat(calls.path(calls.size() - 1).at("/pings/users/0").asText()).isEqualTo(members.get(1));
        assertThat(post("{'content':'x','allowed_mentions':{'parse':['users'],'users':['" + members.get(0) + "']}}")
                        .code())
                .isEqualTo(50_035);
    }

    @Test
    void takesFiles() {
        String boundary = "simple";
        String form = "--simple\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
                + "Content-Type: application/json\r\n\r\n"
                + "{'content':'look','attachments':[{'id':0,'description':'a log'}]}\r\n"
                + "--simple\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"log.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nhello\r\n--simple--\r\n";
        JsonNode message = scene.http
                .multipart("POST", messages, form, "multipart/form-data; boundary=" + boundary)
                .body();
        JsonNode file = message.at("/attachments/0");
        assertThat(message.path("content").asText()).isEqualTo("look");
        assertThat(file.path("filename").asText()).isEqualTo("log.txt");
        assertThat(file.path("size").asInt()).isEqualTo(5);
        assertThat(file.path("description").asText()).isEqualTo("a log");
        assertThat(scene.event("MESSAGE_CREATE").path("attachments")).hasSize(1);
    }

    @Test
    void listsAroundBeforeAndAfter() {
        String[] ids = new String[5];
        for (int index = 0; index < ids.length; index++) {
            ids[index] = sent("{'content':'" + index + "'}");
        }
        assertThat(listed("?around=" + ids[2] + "&limit=3")).containsExactly(ids[3], ids[2], ids[1]);
        assertThat(listed("?before=" + ids[2])).containsExactly(ids[1], ids[0]);
        assertThat(listed("?after=" + ids[2])).containsExactly(ids[4], ids[3]);
        assertThat(listed("?limit=2")).containsExactly(ids[4], ids[3]);
    }

    private List<String> listed(String query) {
        JsonNode page = scene.http.rest("GET", messages + query).body();
        return page.findParents("channel_id").stream()
                .map(message -> message.path("id").asText())
                .toList();
    }

    @Test
    void aWebhookPostsEditsAndDeletesByItsTokenAlone() {
        String channel = scene.channel("general");
        JsonNode webhook = scene.http
                .rest("POST", "/channels/" + channel + "/webhooks", "{'name':'Log'}")
                .body();
        assertThat(scene.event("WEBHOOKS_UPDATE").path("channel_id").asText()).isEqualTo(channel);
        JsonNode entry = scene.audit(50);
        assertThat(entry.path("target_id").asText())
                .isEqualTo(webhook.path("id").asText());
        assertThat(entry.toString()).doesNotContain(webhook.path("token").asText());
        String own = "/webhooks/" + webhook.path("id").asText() + "/"
                + webhook.path("token").asText();

        assertThat(scene.http
                        .restWithoutToken("POST", own, "{'content':'quiet'}")
                        .status())
                .isEqualTo(204);
        JsonNode message = scene.http
                .restWithoutToken("POST", own + "?wait=true", "{'content':'loud','username':'Other'}")
                .body();
        assertThat(message.path("webhook_id")).isEqualTo(webhook.path("id"));
        assertThat(message.at("/author/username").asText()).isEqualTo("Other");
        JsonNode event = scene.event("MESSAGE_CREATE");
        assertThat(event.path("webhook_id")).isEqualTo(webhook.path("id"));
        assertThat(event.has("member")).isFalse();
        String one = own + "/messages/" + message.path("id").asText();
        assertThat(scene.http
                        .restWithoutToken("PATCH", one, "{'content':'new'}")
                        .body()
                        .path("content")
                        .asText())
                .isEqualTo("new");
        assertThat(scene.http.restWithoutToken("DELETE", one, "").status()).isEqualTo(204);
        assertThat(scene.http.restWithoutToken("GET", one, "").code()).isEqualTo(10_008);
        assertThat(scene.http
                        .restWithoutToken("POST", own + "x", "{'content':'a'}")
                        .code())
                .isEqualTo(50_027);
        assertThat(scene.http
                        .restWithoutToken("POST", own + "?thread_id=5", "{'content':'a'}")
                        .code())
                .isEqualTo(10_003);
        assertThat(scene.http.get("/ledger").toString())
                .doesNotContain(webhook.path("token").asText());
        assertThat(scene.http
                        .rest("DELETE", "/webhooks/" + webhook.path("id").asText())
                        .status())
                .isEqualTo(204);
        assertThat(scene.http.restWithoutToken("POST", own, "{'content':'a'}").code())
                .isEqualTo(10_015);
    }

    @Test
    void webhooksHaveTheirOwnBucket() {
        JsonNode webhook = scene.http
                .rest("POST", "/channels/" + scene.channel("general") + "/webhooks", "{'name':'Log'}")
                .body();
        String own = "/webhooks/" + webhook.path("id").asText() + "/"
                + webhook.path("token").asText();
        Http.Answer answer = scene.http.restWithoutToken("POST", own, "{'content':'1'}");
        assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("5");
        for (int count = 0; count < 20 && answer.status() == 204; count++) {
            answer = scene.http.restWithoutToken("POST", own, "{'content':'more'}");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("X-RateLimit-Scope")).contains("user");
    }
}
