package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * A line of a story: somebody does something, and the log tells it.
 *
 * @param json the deed with its details; {@code $name} stands for a person or for what an earlier deed has made
 */
public record StoryStep(JsonNode json) {

    /** The lines of a story among the test resources. */
    public static List<StoryStep> of(String story) {
        try (InputStream file =
                Objects.requireNonNull(StoryStep.class.getResourceAsStream("/stories/" + story + ".json"))) {
            return StreamSupport.stream(SimulatorControl.JSON.readTree(file).spliterator(), false)
                    .map(StoryStep::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What entries it makes. */
    public List<JsonNode> told() {
        return StreamSupport.stream(json.path("then").spliterator(), false).toList();
    }

    /** For the report. */
    public String title() {
        String deed = json.path("do")
                .asText(json.path("dispatch").asText(json.path("command").asText()));
        return told().isEmpty()
                ? deed
                : deed + " -> "
                        + String.join(
                                ", ",
                                told().stream()
                                        .map(entry -> entry.path("kind").asText())
                                        .toList());
    }
}
