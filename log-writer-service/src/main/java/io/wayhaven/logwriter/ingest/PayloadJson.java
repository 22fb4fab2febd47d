package io.wayhaven.logwriter.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How payloads are read: whatever Discord sends, whatever its size. */
public final class PayloadJson {

    private PayloadJson() {}

    /** Makes a factory of parsers. */
    public static JsonFactory factory() {
        return new JsonFactoryBuilder()
                // field names such as user ids in a map come from outside: nothing of them is to stay in memory
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }
}
