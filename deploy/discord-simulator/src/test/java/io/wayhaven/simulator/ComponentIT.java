package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.rest.RestLimits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentIT {

    private static Scene scene;
    private static Application application;

    @BeforeAll
    static void start() {
        scene = new Scene(SimulatorOptions.defaults()
                .withRest(RestLimits.defaults()
                        .withBucket("POST /channels/:channel/messages", 1_000, Duration.ofSeconds(1))));
        application = new Application(scene, "[{'name':'panel','description':'Show it'}]");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static String row(String components) {
        return "{'type':1,'components':[" + components + "]}";
    }

    private static String button(String id) {
        return "{'type':2,'style':1,'label':'" + id + "','custom_id':'" + id + "'}";
    }

    private static String message(String rows) {
        return "{'content':'x','components':[" + rows + "]}";
    }

    private static String times(int count, String what) {
        return IntStream.range(0, count)
                .mapToObj(index -> what.replace("#", Integer.toString(index)))
                .collect(Collectors.joining(","));
    }

    private static Http.Answer post(String message) {
        return scene.http.rest("POST", "/channels/" + scene.channel("off-topic") + "/messages", message);
    }

    private static Http.Answer press(String interaction, String body) {
        return scene.http.control("POST", "/interactions/" + interaction + "/components", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            6 rows                | ROWS6
            6 buttons             | [{'type':1,'components':[BUTTONS6]}]
            an empty row          | [{'type':1,'components':[]}]
            no row                | [{'type':2,'style':1,'label':'a','custom_id':'a'}]
            a repeated id         | [{'type':1,'components':[{'type':2,'style':1,'label':'a','custom_id':'a'},{'type':2,'style':1,'label':'b','custom_id':'a'}]}]
            no id                 | [{'type':1,'components':[{'type':2,'style':1,'label':'a'}]}]
            a long id             | [{'type':1,'components':[{'type':2,'style':1,'label':'a','custom_id':'LONG101'}]}]
            a long label          | [{'type':1,'components':[{'type':2,'style':1,'label':'LONG101','custom_id':'a'}]}]
            no label              | [{'type':1,'components':[{'type':2,'style':1,'custom_id':'a'}]}]
            no style              | [{'type':1,'components':[{'type':2,'label':'a','custom_id':'a'}]}]
            a link without url    | [{'type':1,'components':[{'type':2,'style':5,'label':'a'}]}]
            a link with an id     | [{'type':1,'components':[{'type':2,'style':5,'label':'a','url':'https://a.test','custom_id':'a'}]}]
            a link elsewhere      | [{'type':1,'components':[{'type':2,'style':5,'label':'a','url':'javascript:x'}]}]
            a button with a url   | [{'type':1,'components':[{'type':2,'style':1,'label':'a','url':'https://a.test','custom_id':'a'}]}]
            two in a select's row | [{'type':1,'components':[{'type':5,'custom_id':'a'},{'type':2,'style':1,'label':'b','custom_id':'b'}]}]
            no options            | [{'type':1,'components':[{'type':3,'custom_id':'a','options':[]}]}]
            26 options            | [{'type':1,'components':[{'type':3,'custom_id':'a','options':[OPTIONS26]}]}]
            a repeated option     | [{'type':1,'components':[{'type':3,'custom_id':'a','options':[{'label':'a','value':'a'},{'label':'b','value':'a'}]}]}]
            more than offered     | [{'type':1,'components':[{'type':3,'custom_id':'a','max_values':2,'options':[{'label':'a','value':'a'}]}]}]
            a text input          | [{'type':1,'components':[{'type':4,'custom_id':'a','style':1,'label':'a'}]}]
            an unknown type       | [{'type':1,'components':[{'type':77,'custom_id':'a'}]}]
            """)
    void refusesComponents(String what, String components) {
        String wanted = components
                .replace("ROWS6", "[" + times(6, row(button("b#"))) + "]")
                .replace("BUTTONS6", times(6, button("b#")))
                .replace("OPTIONS26", times(26, "{'label':'a#','value':'a#'}"))
                .replace("LONG101", "x".repeat(101));
        Http.Answer answer = post("{'content':'x','components':" + wanted + "}");
        assertThat(answer.code()).as(what).isEqualTo(50_035);
        assertThat(answer.body().at("/errors/components").isMissingNode())
                .as(what)
                .isFalse();
    }

    @Test
    void numbersComponentsAndTakesAllThatIsAllowed() {
        String select = "{'type':3,'custom_id':'s','min_values':0,'max_values':25,'options':["
                + times(25, "{'label':'a#','value':'a#'}") + "]}";
        Http.Answer posted = post(message(row(times(5, button("b#"))) + ","
                + row("{'type':2,'style':5,'label':'site','url':'https://a.test'}") + "," + row(select) + ","
                + row("{'type':5,'custom_id':'u'}") + "," + row("{'type':8,'custom_id':'c','channel_types':[0]}")));
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.body().at("/components/0/id").asInt()).isEqualTo(1);
        assertThat(posted.body().at("/components/0/components/4/id").asInt()).isEqualTo(6);
    }

    @Test
    void carriesAPressFromAMessageOfTheChannelToItsUpdate() {
        JsonNode posted = post(message(row(button("undo")))).body();
        CompletableFuture<JsonNode> pressed =
                application.use("/messages/" + posted.path("id").asText() + "/components", "{'custom_id':'undo'}");
        JsonNode d = application.next();
        assertThat(d.path("type").asInt()).isEqualTo(3);
        assertThat(d.at("/data/component_type").asInt()).isEqualTo(2);
        assertThat(d.at("/data/values").isMissingNode()).isTrue();
        assertThat(d.at("/message/id")).isEqualTo(posted.path("id"));
        assertThat(application.respond(d, "{'type':6}").status()).isEqualTo(200);
        assertThat(pressed.join().at("/callback/type").asInt()).isEqualTo(6);
        String disabled = message(row("{'type':2,'style':1,'label':'undo','custom_id':'undo','disabled':true}"));
        assertThat(application.edit(d, "@original", disabled).status()).isEqualTo(200);
        assertThat(scene.event("MESSAGE_UPDATE")
                        .at("/components/0/components/0/disabled")
                        .asBoolean())
                .isTrue();
        assertThat(scene.http
                        .control(
                                "POST",
                                "/messages/" + posted.path("id").asText() + "/components",
                                "{'custom_id':'undo'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsEphemeralMessagesToTheirReaderAlone() {
        String seen = application
                .panel("{'content':'x','flags':64,'components':[" + row(button("go")) + "]}")
                .path("id")
                .asText();
        String other = scene.members("Member").getFirst();
        assertThat(press(seen, "{'custom_id':'go','user':'" + other + "'}")
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(10_008);
        CompletableFuture<JsonNode> pressed =
                application.use("/interactions/" + seen + "/components", "{'custom_id':'go'}");
        JsonNode d = application.next();
        assertThat(application
                        .respond(d, "{'type':7,'data':{'content':'gone','components':[]}}")
                        .status())
                .isEqualTo(200);
        assertThat(pressed.join().at("/original/content").asText()).isEqualTo("gone");
        JsonNode first = scene.http.get("/interactions/" + seen);
        assertThat(first.at("/edits/0/message/content").asText()).isEqualTo("gone");
        assertThat(first.at("/edits/0/by")).isEqualTo(d.path("id"));
        assertThat(first.at("/messages/0/flags").asInt()).isEqualTo(64);
    }

    @Test
    void letsAnybodyPressWhatEverybodySeesButNotWhatIsGone() {
        String seen = application.panel(message(row(button("go")))).path("id").asText();
        String other = scene.members("Member").getFirst();
        CompletableFuture<JsonNode> pressed =
                application.use("/interactions/" + seen + "/components", "{'custom_id':'go','user':'" + other + "'}");
        JsonNode d = application.next();
        assertThat(d.at("/member/user/id").asText()).isEqualTo(other);
        Http.Answer answered = application.respond(d, "{'type':4,'data':{'content':'no','flags':64}}");
        assertThat(answered.body().at("/resource/message/type").asInt()).isEqualTo(19);
        assertThat(answered.body().at("/resource/message/interaction_metadata/interacted_message_id"))
                .isEqualTo(d.at("/message/id"));
        pressed.join();
        scene.act(
                "delete",
                "'channel':'general','message':'" + d.at("/message/id").asText() + "'");
        assertThat(press(seen, "{'custom_id':'go'}").body().path("code").asInt())
                .isEqualTo(10_008);
    }

    @Test
    void resolvesWhatIsPickedInAMenu() {
        String rows = row("{'type':3,'custom_id':'s','options':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}")
                + "," + row("{'type':5,'custom_id':'u','max_values':2}") + "," + row("{'type':6,'custom_id':'r'}") + ","
                + row("{'type':7,'custom_id':'m'}") + "," + row("{'type':8,'custom_id':'c','channel_types':[2]}");
        String seen = application.panel(message(rows)).path("id").asText();
        String user = scene.members("Member").getFirst();
        JsonNode users = picked(seen, "u", user);
        assertThat(users.at("/values/0").asText()).isEqualTo(user);
        assertThat(users.at("/resolved/members/" + user + "/roles").isArray()).isTrue();
        assertThat(picked(seen, "s", "b").at("/values/0").asText()).isEqualTo("b");
        assertThat(picked(seen, "r", scene.guild)
                        .at("/resolved/roles/" + scene.guild + "/name")
                        .asText())
                .isEqualTo("@everyone");
        assertThat(picked(seen, "m", user).at("/resolved/users").has(user)).isTrue();
        String lounge = scene.channel("Lounge");
        assertThat(picked(seen, "c", lounge)
                        .at("/resolved/channels/" + lounge + "/name")
                        .asText())
                .isEqualTo("Lounge");
        assertThat(press(seen, "{'custom_id':'c','values':['" + scene.channel("general") + "']}")
                        .status())
                .isEqualTo(400);
        assertThat(press(seen, "{'custom_id':'s','values':['c']}").status()).isEqualTo(400);
        assertThat(press(seen, "{'custom_id':'s','values':['a','b']}").status()).isEqualTo(400);
        assertThat(press(seen, "{'custom_id':'s','values':[]}").status()).isEqualTo(400);
    }

    private static JsonNode picked(String interaction, String menu, String value) {
        CompletableFuture<JsonNode> used = application.use(
                "/interactions/" + interaction + "/components",
                "{'custom_id':'" + menu + "','values':['" + value + "']}");
        JsonNode d = application.next();
        application.respond(d, "{'type':6}");
        used.join();
        return d.path("data");
    }

    @Test
    void takesComponentsInFollowUpsAndRefusesToEmptyAMessage() {
        CompletableFuture<JsonNode> used = application.command("'command':'panel'");
        JsonNode d = application.next();
        application.respond(d, "{'type':5}");
        String id = used.join().path("id").asText();
        assertThat(application.edit(d, "@original", "{'content':'working'}").status())
                .isEqualTo(200);
        Http.Answer followed = application.followUp(d, message(row(button("retry"))));
        assertThat(followed.body()
                        .at("/interaction_metadata/original_response_message_id")
                        .isTextual())
                .isTrue();
        String followUp = followed.body().path("id").asText();
        CompletableFuture<JsonNode> pressed = application.use(
                "/interactions/" + id + "/components", "{'custom_id':'retry','message':'" + followUp + "'}");
        application.respond(application.next(), "{'type':7,'data':{'content':'again','components':[]}}");
        pressed.join();
        assertThat(application.edit(d, "@original", "{'content':''}").code()).isEqualTo(50_006);
        assertThat(application
                        .edit(d, followUp, "{'components':[" + row("") + "]}")
                        .code())
                .isEqualTo(50_035);
        assertThat(application.delete(d, followUp).status()).isEqualTo(204);
        assertThat(application.edit(d, followUp, "{'content':'x'}").code()).isEqualTo(10_008);
        JsonNode seen = scene.http.get("/interactions/" + id);
        assertThat(seen.path("edits"))
                .extracting(edit -> edit.path("kind").asText())
                .containsExactly("edit", "followup", "edit", "delete");
    }
}
