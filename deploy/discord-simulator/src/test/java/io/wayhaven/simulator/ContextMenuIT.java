package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContextMenuIT {

    private static final String COMMANDS = "[{'type':2,'name':'Show history','default_member_permissions':'4'},"
            + "{'type':3,'name':'Warn for this'},{'name':'tell','description':'Tell','options':["
            + "{'type':7,'name':'where','description':'Where','channel_types':[0],'required':true},"
            + "{'type':3,'name':'what','description':'What','autocomplete':true}]}]";

    private static Scene scene;
    private static Application application;

    @BeforeAll
    static void start() {
        scene = Scene.usual();
        application = new Application(scene, COMMANDS);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static Http.Answer refused(String further) {
        return scene.http.control(
                "POST", "/interactions", "{'guild':'" + scene.guild + "','channel':'general'," + further + "}");
    }

    @Test
    void usesACommandOnAUser() {
        String target = scene.members("Member").getFirst();
        CompletableFuture<JsonNode> used =
                application.command("'command':'Show history','target_user':'" + target + "','locale':'de'");
        JsonNode d = application.next();
        assertThat(d.path("type").asInt()).isEqualTo(2);
        assertThat(d.path("locale").asText()).isEqualTo("de");
        assertThat(d.at("/data/type").asInt()).isEqualTo(2);
        assertThat(d.at("/data/target_id").asText()).isEqualTo(target);
        assertThat(d.at("/data/resolved/users").has(target)).isTrue();
        assertThat(d.at("/data/resolved/members").has(target)).isTrue();
        Http.Answer answered = application.respond(d, "{'type':4,'data':{'content':'clean','flags':64}}");
        assertThat(answered.body().at("/resource/message/type").asInt()).isEqualTo(23);
        assertThat(answered.body()
                        .at("/resource/message/interaction_metadata/target_user/id")
                        .asText())
                .isEqualTo(target);
        assertThat(used.join().at("/data/name").asText()).isEqualTo("Show history");
    }

    @Test
    void usesACommandOnAMessage() {
        String author = scene.members("Member").getFirst();
        String message = scene.act("message", "'channel':'general','user':'" + author + "','content':'rude'")
                .path("message")
                .asText();
        CompletableFuture<JsonNode> used =
                application.command("'command':'Warn for this','target_message':'" + message + "'");
        JsonNode d = application.next();
        assertThat(d.at("/data/type").asInt()).isEqualTo(3);
        assertThat(d.at("/data/target_id").asText()).isEqualTo(message);
        assertThat(d.at("/data/resolved/messages/" + message + "/content").asText())
                .isEqualTo("rude");
        assertThat(d.at("/data/resolved/messages/" + message + "/author/id").asText())
                .isEqualTo(author);
        application.respond(d, "{'type':4,'data':{'content':'warned'}}");
        used.join();
    }

    @Test
    void hidesCommandsAndTellsKindsApart() {
        String ordinary = scene.members("Member").getFirst();
        assertThat(refused("'command':'Show history','user':'" + ordinary + "','target_user':'" + ordinary + "'")
                        .status())
                .isEqualTo(403);
        assertThat(refused("'command':'Warn for this','target_user':'" + ordinary + "'")
                        .status())
                .isEqualTo(400);
        assertThat(refused("'command':'Show history'").status()).isEqualTo(400);
        assertThat(refused("'command':'Warn for this','target_message':'1'")
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(10_008);
    }

    @Test
    void listsOtherLanguagesForWhoeverAsks() {
        String commands = COMMANDS.replace("'name':'tell',", "'name':'tell','description_localizations':{'de':'Sag'},");
        assertThat(application.register(commands).body().findValuesAsText("de")).containsExactly("Sag");

        assertThat(application.registered("").findValuesAsText("de")).isEmpty();
        assertThat(application.registered("?with_localizations=true").findValuesAsText("de"))
                .containsExactly("Sag");
    }

    @Test
    void refusesLanguagesAndTextsThatDiscordDoesNotTake() {
        for (String texts : List.of("{'xx':'Sag'}", "{'de':''}", "{'de':'" + "x".repeat(101) + "'}")) {
            assertThat(application
                            .register(
                                    "[{'name':'tell','description':'Tell','description_localizations':" + texts + "}]")
                            .code())
                    .isEqualTo(50_035);
        }
        assertThat(application
                        .register("[{'type':2,'name':'a','name_localizations':{'de':'" + "x".repeat(33) + "'}}]")
                        .code())
                .isEqualTo(50_035);
    }

    @Test
    void refusesContextMenusThatBreakTheRules() {
        assertThat(application
                        .register("[{'type':2,'name':'a','description':'x'}]")
                        .code())
                .isEqualTo(50_035);
        assertThat(application.register("[{'type':3,'name':''}]").code()).isEqualTo(50_035);
        assertThat(application
                        .register("[{'type':2,'name':'" + "x".repeat(33) + "'}]")
                        .code())
                .isEqualTo(50_035);
        assertThat(application
                        .register("[{'type':2,'name':'a','options':[{'type':3,'name':'b','description':'c'}]}]")
                        .code())
                .isEqualTo(50_035);
        String sixteen = IntStream.range(0, 16)
                .mapToObj(index -> "{'type':2,'name':'a" + index + "'}")
                .collect(Collectors.joining(","));
        assertThat(application.register("[" + sixteen + "]").code()).isEqualTo(30_032);
        assertThat(application.register("[{'type':4,'name':'a'}]").code()).isEqualTo(50_035);
        assertThat(application
                        .register("[{'name':'a','description':'x','options':[{'type':5,'name':'b','description':'c',"
                                + "'autocomplete':true}]}]")
                        .code())
                .isEqualTo(50_035);
    }

    @Test
    void completesAnOptionAndHoldsChannelsToTheirTypes() {
        assertThat(refused("'command':'tell','options':{'where':'" + scene.channel("Lounge") + "'}")
                        .status())
                .isEqualTo(400);
        CompletableFuture<JsonNode> used =
                application.command("'command':'tell','options':{'what':'he'},'focused':'what'");
        JsonNode d = application.next();
        assertThat(d.path("type").asInt()).isEqualTo(4);
        assertThat(d.at("/data/options/0/focused").asBoolean()).isTrue();
        assertThat(application
                        .respond(d, "{'type':8,'data':{'choices':[{'name':'','value':'x'}]}}")
                        .code())
                .isEqualTo(50_035);
        assertThat(application.respond(d, "{'type':4,'data':{'content':'x'}}").code())
                .isEqualTo(50_035);
        application.respond(d, "{'type':8,'data':{'choices':[{'name':'hello','value':'hello'}]}}");
        assertThat(used.join().at("/callback/data/choices/0/value").asText()).isEqualTo("hello");
    }
}
