package io.wayhaven.syncengine.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts kept by any version stay readable for ever. Files are added, never changed or removed. */
class KeptFactsTest {

    static Stream<String> everyType() {
        return KeptFacts.types().keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyType")
    void aKeptFactDecodesAndComesOutByteForByte(String type) throws IOException {
        var kept = kept(type);

        var fact = KeptFacts.decode(type, kept);

        assertThat(KeptFacts.typeOf(fact)).isEqualTo(type);
        assertThat(KeptFacts.encode(fact)).isEqualTo(kept);
    }

    @Test
    void everyFactHasAName() {
        assertThat(Set.copyOf(KeptFacts.types().values())).isEqualTo(Set.of(KeptFact.class.getPermittedSubclasses()));
    }

    @Test
    void whatThisVersionCannotReadIsSaidWithoutQuotingIt() {
        assertThatThrownBy(() -> KeptFacts.decode("case-merged", "{}"))
                .isInstanceOf(UnreadableFactException.class)
                .hasMessage("this version does not know facts of the type case-merged");
        assertThatThrownBy(() -> KeptFacts.decode("case-ended", "{\"caseNumber\":\"a secret\"}"))
                .isInstanceOf(UnreadableFactException.class)
                .hasMessage("there is a fact that is no valid case-ended");
    }

    private static String kept(String type) throws IOException {
        try (var file = KeptFactsTest.class.getResourceAsStream("/kept-facts/" + type + ".v1.json")) {
            assertThat(file).as("file of %s", type).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
