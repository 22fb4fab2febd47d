package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalIT {

    private static final String INPUT = "{'type':4,'custom_id':'why','style':2,'min_length':3,'max_length':10}";
    private static final String LABEL = "{'type':18,'label':'Why','component':" + INPUT + "}";

    private static Scene scene;
    private static Application application;

    @BeforeAll
    static void start() {
        scene = Scene.usual();
        application = new Application(scene, "[{'name':'panel','description':'Show it'}]");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static String modal(String components) {
        return "{'type':9,'data':{'custom_id':'m','title':'Details','components':[" + components + "]}}";
    }

    private static Http.Answer submit(String interaction, String fields) {
        return scene.http.control("POST", "/interactions/" + interaction + "/modal", "{'fields':" + fields + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no title         | {'custom_id':'m','components':[LABEL]}
            a long title     | {'custom_id':'m','title':'LONG46','components':[LABEL]}
            no id            | {'title':'t','components':[LABEL]}
            nothing in it    | {'custom_id':'m','title':'t','components':[]}
            six              | {'custom_id':'m','title':'t','components':[LABEL,LABEL,LABEL,LABEL,LABEL,LABEL]}
            a repeated id    | {'custom_id':'m','title':'t','components':[LABEL,LABEL]}
            a button         | {'custom_id':'m','title':'t','components':[{'type':1,'components':[{'type':2,'style':1,'label':'b','custom_id':'b'}]}]}
            no style         | {'custom_id':'m','title':'t','components':[{'type':18,'label':'a','component':{'type':4,'custom_id':'a'}}]}
            a long label     | {'custom_id':'m','title':'t','components':[{'type':18,'label':'LONG46','component':{'type':4,'style':1,'custom_id':'a'}}]}
            an empty label   | {'custom_id':'m','title':'t','components':[{'type':18,'component':{'type':4,'style':1,'custom_id':'a'}}]}
            a disabled menu  | {'custom_id':'m','title':'t','components':[{'type':18,'label':'a','component':{'type':5,'custom_id':'a','disabled':true}}]}
            """)
    void refusesModals(String what, String data) {
        CompletableFuture<JsonNode> used = application.command("'command':'panel'");
        JsonNode d = application.next();
        String body = data.replace("LABEL", LABEL).replace("LONG46", "x".repeat(46));
        assertThat(application.respond(d, "{'type':9,'data':" + body + "}").code())
                .as(what)
                .isEqualTo(50_035);
        application.respond(d, "{'type':4,'data':{'content':'never mind'}}");
        used.join();
    }

    @Test
    void carriesAModalFromAButtonToTheUpdateOfItsMessage() {
        String panel = application
                .panel("{'content':'x','components':[{'type':1,'components':["
                        + "{'type':2,'style':1,'label':'Edit','custom_id':'edit'}]}]}")
                .path("id")
                .asText();
        CompletableFuture<JsonNode> pressed =
                application.use("/interactions/" + panel + "/components", "{'custom_id':'edit'}");
        String pick = "{'type':18,'label':'Who','component':{'type':5,'custom_id':'who','required':false}}";
        assertThat(application
                        .respond(application.next(), modal("{'type':10,'content':'**Say why**'}," + LABEL + "," + pick))
                        .status())
                .isEqualTo(200);
        JsonNode opened = pressed.join();
        String id = opened.path("id").asText();
        assertThat(opened.at("/modal/title").asText()).isEqualTo("Details");

        assertThat(submit(id, "{}").status()).isEqualTo(400);
        assertThat(submit(id, "{'why':'ab'}").status()).isEqualTo(400);
        assertThat(submit(id, "{'why':'far too long'}").status()).isEqualTo(400);
        assertThat(submit(id, "{'why':'spam','other':'x'}").status()).isEqualTo(400);
        CompletableFuture<JsonNode> submitted =
                application.use("/interactions/" + id + "/modal", "{'fields':{'why':'spam'}}");
        JsonNode d = application.next();
        assertThat(d.path("type").asInt()).isEqualTo(5);
        assertThat(d.at("/data/custom_id").asText()).isEqualTo("m");
        assertThat(d.at("/data/components/1/component/value").asText()).isEqualTo("spam");
        assertThat(d.at("/data/components/2/component/values")).isEmpty();
        assertThat(d.at("/message/content").asText()).isEqualTo("x");
        assertThat(application.respond(d, modal(LABEL)).code()).isEqualTo(50_035);
        assertThat(application
                        .respond(d, "{'type':7,'data':{'content':'edited','components':[]}}")
                        .status())
                .isEqualTo(200);
        assertThat(submitted.join().at("/original/content").asText()).isEqualTo("edited");
        assertThat(submit(id, "{'why':'spam'}").status()).isEqualTo(400);
    }

    @Test
    void submitsRowsWithInputsAndWhatTheyWereFilledWith() {
        CompletableFuture<JsonNode> used = application.command("'command':'panel'");
        String input = "{'type':4,'custom_id':'why','style':1,'label':'Why','value':'habit'}";
        application.respond(application.next(), modal("{'type':1,'components':[" + input + "]}"));
        String id = used.join().path("id").asText();
        CompletableFuture<JsonNode> submitted =
                application.use("/interactions", "{'interaction':'" + id + "','fields':{}}");
        JsonNode d = application.next();
        assertThat(d.at("/data/components/0/components/0/value").asText()).isEqualTo("habit");
        assertThat(d.path("message").isMissingNode()).isTrue();
        assertThat(application.respond(d, "{'type':7,'data':{'content':'x'}}").code())
                .isEqualTo(50_035);
        Http.Answer answered = application.respond(d, "{'type':4,'data':{'content':'thanks'}}");
        assertThat(answered.body()
                        .at("/resource/message/interaction_metadata/triggering_interaction_metadata/id")
                        .asText())
                .isEqualTo(id);
        submitted.join();
    }
}
