package io.wayhaven.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An application that answers by itself, for tests that look from a person's side. */
final class TalkingBot implements AutoCloseable {

    static final String COMMANDS = """
            [{"name":"ban","description":"Ban somebody everywhere","default_member_permissions":"4","options":[
               {"type":6,"name":"user","description":"Whom","required":true},
               {"type":3,"name":"reason","description":"Why","autocomplete":true},
               {"type":3,"name":"duration","description":"For how long","choices":[
                  {"name":"1 day","value":"1d"},{"name":"for ever","value":"ever"}]},
               {"type":5,"name":"silent","description":"Without a message"}]},
             {"name":"setup","description":"Set up","options":[
               {"type":2,"name":"guild","description":"Guilds","options":[
                  {"type":1,"name":"link","description":"Link another guild","options":[
                     {"type":4,"name":"level","description":"Level","min_value":1,"max_value":3}]}]}]},
             {"type":2,"name":"History"},
             {"type":3,"name":"Warn for this"}]
            """;

    private static final String REPLY = """
            {"content":"","embeds":[{"title":"Ban case #12","color":15158332,
              "description":"**<@%s>** was banned in 3 of 4 guilds <t:1700000000:R>",
              "fields":[{"name":"Harbour","value":"✅ banned","inline":true},{"name":"Lagoon","value":"✅ banned","inline":true},
                {"name":"Reef","value":"✅ banned","inline":true},
                {"name":"Cove","value":"❌ `Ban Members` is missing. Give the role **Wayhaven** that permission.","inline":false}],
              "footer":{"text":"Case 12"},"timestamp":"2026-11-21T12:00:00Z"}],
             "components":[{"type":1,"components":[
               {"type":2,"style":4,"label":"Undo","custom_id":"undo"},{"type":2,"style":1,"label":"Retry failed","custom_id":"retry"},
               {"type":2,"style":2,"label":"Details","custom_id":"details"},{"type":2,"style":3,"label":"Note","custom_id":"note"},
               {"type":2,"style":5,"label":"Help","url":"https://example.org/"}]},
              {"type":1,"components":[{"type":3,"custom_id":"page","placeholder":"Show a guild","options":[
                {"label":"Harbour","value":"harbour","description":"Banned"},{"label":"Cove","value":"cove","description":"Failed"}]}]},
              {"type":1,"components":[{"type":5,"custom_id":"who","placeholder":"Exempt people","min_values":1,"max_values":3}]}]}
            """;

    private static final String MODAL = """
            {"type":9,"data":{"custom_id":"note","title":"Add a note","components":[
              {"type":18,"label":"Note","description":"Moderators see it","component":
                {"type":4,"custom_id":"text","style":2,"min_length":3,"max_length":200}},
              {"type":18,"label":"About","component":{"type":5,"custom_id":"about","required":false}}]}}
            """;

    private final Scene scene;
    private final Application application;
    private final Thread thread;
    private volatile boolean open = true;

    TalkingBot(Scene scene) {
        this.scene = scene;
        this.application = new Application(scene, COMMANDS);
        this.thread = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (open) {
                @Nullable JsonNode frame = scene.client.poll(Duration.ofMillis(100));
                if (frame != null && frame.path("t").asText().equals("INTERACTION_CREATE")) {
                    answer(frame.path("d"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(JsonNode d) {
        switch (d.path("type").asInt()) {
            case 2 -> command(d);
            case 3 -> press(d);
            case 4 ->
                application.respond(
                        d,
                        "{'type':8,'data':{'choices':[{'name':'Spam','value':'spam'},{'name':'Spam and scams','value':'scams'}]}}");
            default -> {
                String note = d.at("/data/components/0/component/value").asText();
                say(d, "Noted: " + note, true);
            }
        }
    }

    private void command(JsonNode d) {
        switch (d.at("/data/name").asText()) {
            case "ban" -> {
                application.respond(d, "{'type':5}");
                String target = d.at("/data/options/0/value").asText();
                application.edit(d, "@original", "{'content':'Harbour ✅, 3 to go'}");
                application.edit(d, "@original", REPLY.formatted(target));
            }
            case "History" -> say(d, "3 cases of <@" + d.at("/data/target_id").asText() + ">", true);
            case "Warn for this" -> say(d, "Warned", false);
            default ->
                say(
                        d,
                        "Level "
                                + d.at("/data/options/0/options/0/options/0/value")
                                        .asInt(),
                        true);
        }
    }

    private void press(JsonNode d) {
        switch (d.at("/data/custom_id").asText()) {
            case "undo" ->
                application.respond(d, "{'type':7,'data':{'content':'Undone everywhere','embeds':[],'components':[]}}");
            case "note" -> application.respond(d, MODAL);
            case "details" -> say(d, "Cove refused with 50013", true);
            default ->
                say(
                        d,
                        "Picked "
                                + String.join(
                                        ", ",
                                        d.at("/data/values")
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .toList()),
                        true);
        }
    }

    private void say(JsonNode d, String content, boolean ephemeral) {
        application.respond(d, "{'type':4,'data':{'content':'" + content + "','flags':" + (ephemeral ? 64 : 0) + "}}");
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
