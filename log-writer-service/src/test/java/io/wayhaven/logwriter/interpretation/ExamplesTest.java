package io.wayhaven.logwriter.interpretation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.VoiceKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One example of each kind, in the shape that Discord documents. */
class ExamplesTest {

    /** Others become these once the audit log explains them. */
    private static final Set<EventKind> EXPLAINED = Set.of(VoiceKinds.FORCED_MOVE, VoiceKinds.DISCONNECT);

    private static final JsonNode FILE = file();

    static Stream<Arguments> examples() {
        return list(FILE.get("examples"))
                .map(example -> Arguments.argumentSet(example.get("kind").asText(), example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tellsItsKindInOneSentence(JsonNode example) {
        var scene = new Scene();
        if (example.get("inKnownGuild").asBoolean()) {
            scene.after("GUILD_CREATE", FILE.get("guild").toString());
        }
        list(example.get("before")).forEach(event -> scene.after(type(event), payload(event)));

        var drafts = scene.drafts(type(example), payload(example));
        var besides = list(example.path("besides")).map(JsonNode::asText);

        assertThat(drafts)
                .extracting(draft -> draft.kind().id())
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(example.get("kind").asText()), besides)
                                .toList());
        var draft = drafts.getFirst();
        assertThat(Scene.sentence(draft)).isEqualTo(example.get("sentence").asText());
        assertThat(draft.confidence().key()).isEqualTo(example.get("confidence").asText());
    }

    @Test
    void everyKindThatDiscordTellsHasAnExample() {
        var exemplified = list(FILE.get("examples"))
                .map(example -> example.get("kind").asText())
                .collect(Collectors.toSet());

        assertThat(Kinds.all())
                .filteredOn(kind -> !kind.dispatches().isEmpty())
                .filteredOn(kind -> !EXPLAINED.contains(kind))
                .extracting(EventKind::id)
                .isSubsetOf(exemplified);
    }

    private static String type(JsonNode event) {
        return event.get("t").asText();
    }

    private static String payload(JsonNode event) {
        return event.get("d").toString();
    }

    private static Stream<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static JsonNode file() {
        try (var file = requireNonNull(ExamplesTest.class.getResourceAsStream("/interpretation/examples.json"))) {
            return Scene.node(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
