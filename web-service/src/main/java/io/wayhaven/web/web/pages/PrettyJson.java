package io.wayhaven.web.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.sentence.VisibleText;

/** Lays JSON out for reading; what it hides is made visible. */
final class PrettyJson {

    private static final int MOST_CHARACTERS = 200_000;
    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private PrettyJson() {}

    static String of(String json) {
        if (json.length() > MOST_CHARACTERS) {
            return "This payload has " + json.length() + " characters. Download it to read it.";
        }
        try {
            return VisibleText.block(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json)));
        } catch (JsonProcessingException malformed) {
            return VisibleText.block(json);
        }
    }
}
