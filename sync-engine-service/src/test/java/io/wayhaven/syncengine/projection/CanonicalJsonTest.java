package io.wayhaven.syncengine.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void theOrderOfMembersSpaceAndNothingDoNotMatter() {
        assertThat(CanonicalJson.of("{\"b\": [{\"d\": 1, \"c\": \"ß\"}], \"a\": null}"))
                .isEqualTo(CanonicalJson.of("{ \"b\":[{\"c\":\"ß\",\"d\":1}]}"))
                .isEqualTo("{\"b\":[{\"c\":\"ß\",\"d\":1}]}");
        assertThat(CanonicalJson.of(null)).isNull();
    }
}
