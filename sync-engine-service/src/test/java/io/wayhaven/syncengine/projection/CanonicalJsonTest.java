package io.wayhaven.syncengine.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void theOrderOfMembersAndSpaceDoNotMatter() {
        assertThat(CanonicalJson.of("{\"b\": [{\"d\": 1, \"c\": \"ß\"}], \"a\": null}"))
                .isEqualTo(CanonicalJson.of("{ \"a\":null,\"b\":[{\"c\":\"ß\",\"d\":1}]}"))
                .isEqualTo("{\"a\":null,\"b\":[{\"c\":\"ß\",\"d\":1}]}");
        assertThat(CanonicalJson.of(null)).isNull();
    }
}
