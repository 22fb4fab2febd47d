package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One use of the application, with what whoever used it sees of its answer. */
public record Use(SimulatorControl discord, String id) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Use of(SimulatorControl discord, String route, ObjectNode use) {
        JsonNode answer = discord.post(route, use);
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("RESPONDED");
        return new Use(discord, answer.path("id").asText());
    }

    /** The text that is shown now. */
    public String text() {
        return shown().path("content").asText();
    }

    /** The labels of the buttons that are shown now. */
    public List<String> buttons() {
        return Components.labels(shown());
    }

    /** Waits until all of this is shown. */
    public Use awaitText(String... parts) {
        await("the answer")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(text()).contains(parts));
        return this;
    }

    /** By which uses what is shown was changed, such as presses of its buttons. */
    public List<String> changedBy() {
        return StreamSupport.stream(
                        discord.get("/interactions/" + id).path("edits").spliterator(), false)
                .map(edit -> edit.path("by").asText())
                .toList();
    }

    /** They press a button. */
    public Use press(String label) {
        return component(object().put("custom_id", Components.button(shown(), label)));
    }

    /** Somebody else presses a button. */
    public Use pressedBy(Person other, String label) {
        return component(object().put("user", other.id()).put("custom_id", Components.button(shown(), label)));
    }

    /** They pick something in the menu. */
    public Use pick(String value) {
        ObjectNode picked = object().put("custom_id", Components.menu(shown()));
        picked.putArray("values").add(value);
        return component(picked);
    }

    /** They fill in the form that opened, and send it. */
    public Use fill(Map<String, String> fields) {
        ObjectNode body = object();
        body.set("fields", SimulatorControl.JSON.valueToTree(fields));
        return of(discord, "/interactions/" + id + "/modal", body);
    }

    /** The heading of the form that opened. */
    public String form() {
        return discord.get("/interactions/" + id).path("modal").path("title").asText();
    }

    private Use component(ObjectNode use) {
        return of(discord, "/interactions/" + id + "/components", use);
    }

    private JsonNode shown() {
        return discord.get("/interactions/" + id).path("original");
    }

    private static ObjectNode object() {
        return SimulatorControl.JSON.createObjectNode();
    }
}
