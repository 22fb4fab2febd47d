package io.wayhaven.logwriter.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/** What people wrote, in stored entries: values and parts of sentences of the type {@code quote}. */
public final class Quotes {

    /** What stands where a quote was. */
    public static final String GONE = "[no longer kept]";

    private Quotes() {}

    /**
     * Takes quotes out of a sentence, fields or changes.
     *
     * @param replaced is told each text that is gone, and what stands there now
     */
    public static void strip(JsonNode values, BiConsumer<String, String> replaced) {
        if (values instanceof ObjectNode value && value.path("type").asText().equals("quote")) {
            var text = value.path("text").asText();
            if (!text.equals(GONE)) {
                value.put("text", GONE);
                replaced.accept(text, GONE);
            }
        }
        values.forEach(child -> strip(child, replaced));
    }
}
