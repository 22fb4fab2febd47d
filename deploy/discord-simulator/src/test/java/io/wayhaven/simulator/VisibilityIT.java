package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.gateway.Intents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bot is told of depends on its permissions and its intents. */
class VisibilityIT {

    private static final int VIEW_AND_HISTORY = 1 << 10 | 1 << 16;

    private Scene scene;

    @BeforeEach
    void start() {
        scene = new Scene(SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults().withIdentifies(1, Duration.ZERO, 1_000)));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private List<String> typesOf(Runnable acts) {
        acts.run();
        scene.act("typing", "'channel':'help'");
        return scene.typesUpTo("TYPING_START");
    }

    @Test
    void someEventsNeedPermissions() {
        String member = scene.members("Member").getFirst();
        scene.http.control("PATCH", "/guilds/" + scene.guild, "{'botPermissions':" + VIEW_AND_HISTORY + "}");
        scene.event("GUILD_ROLE_UPDATE");
        assertThat(typesOf(() -> {
                    scene.act("invite_create", "'channel':'general'");
                    scene.act(
                            "auto_moderation_rule_create",
                            "'fields':{'name':'W','event_type':1,'trigger_type':1,'actions':[]}");
                    scene.act("ban", "'target':'" + member + "'");
                }))
                .containsExactly("GUILD_MEMBER_REMOVE", "TYPING_START");
    }

    @Test
    void hiddenChannelsAndTheirThreadsAreSilent() {
        scene.http.control("PATCH", "/guilds/" + scene.guild, "{'botPermissions':" + VIEW_AND_HISTORY + "}");
        scene.event("GUILD_ROLE_UPDATE");
        String hide = "'channel':'general','id':'" + scene.guild + "','fields':{'type':0,'deny':'1024'}";
        scene.act("overwrite_set", hide);
        scene.event("CHANNEL_UPDATE");
        assertThat(typesOf(() -> {
                    scene.act("thread_create", "'channel':'general','fields':{'name':'secret'}");
                    scene.act("message", "'channel':'secret','content':'psst'");
                    scene.act("thread_create", "'channel':'help','fields':{'name':'private','type':12}");
                }))
                .containsExactly("TYPING_START");
        scene.act("overwrite_delete", "'channel':'general','id':'" + scene.guild + "'");
        assertThat(scene.event("THREAD_LIST_SYNC").at("/threads/0/name").asText())
                .isEqualTo("secret");
    }

    @Test
    void withoutTheirIntentsThreadMembersAndCaughtContentStayHidden() {
        try (GatewayClient narrow = GatewayClient.open(scene.simulator.gatewayUrl())) {
            int intents = Intents.GUILDS | Intents.AUTO_MODERATION_EXECUTION | Intents.GUILD_MESSAGE_TYPING;
            narrow.identify(scene.simulator.token(), intents);
            for (int count = scene.http.get("/guilds").size(); count > 0; count--) {
                narrow.nextEvent("GUILD_CREATE");
            }
            String author = scene.members("Member").getFirst();
            scene.act(
                    "auto_moderation_rule_create",
                    "'fields':{'name':'W','event_type':1,'trigger_type':1,'enabled':true,'actions':[{'type':1}],"
                            + "'trigger_metadata':{'keyword_filter':['spam']}}");
            scene.act("thread_create", "'channel':'general','fields':{'name':'T'}");
            scene.act("thread_add", "'channel':'T','target':'" + author + "'");
            scene.refused("message", "'user':'" + author + "','content':'spam'");
            List<JsonNode> seen = narrow.upTo("AUTO_MODERATION_ACTION_EXECUTION");
            assertThat(seen)
                    .extracting(frame -> frame.path("t").asText())
                    .contains("THREAD_CREATE")
                    .doesNotContain("THREAD_MEMBERS_UPDATE", "AUTO_MODERATION_RULE_CREATE");
            JsonNode hit = seen.getLast().path("d");
            assertThat(hit.path("content").asText()).isEmpty();
            assertThat(hit.path("matched_content").asText()).isEmpty();
            assertThat(hit.path("matched_keyword").asText()).isEqualTo("spam");
        }
    }
}
