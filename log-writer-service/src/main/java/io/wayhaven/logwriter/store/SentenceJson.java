package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.sentence.Sentence;
import io.wayhaven.logwriter.sentence.SentenceWriter;

/** Sentences as they are stored. */
final class SentenceJson {

    private static final SentenceWriter WRITER = new SentenceWriter();

    private SentenceJson() {}

    /** How an entry reads. */
    static Sentence of(Entry entry) {
        return WRITER.write(entry.kind(), entry.facts());
    }

    /** Its parts in order: {@code {"type": "user", "text": "ada", "id": "81384788765712384"}}. */
    static JsonNode parts(Sentence sentence) {
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var part : sentence.parts()) {
            var json = parts.addObject().put("type", part.type().key()).put("text", part.text());
            if (part.id() != null) {
                json.put("id", Long.toString(part.id()));
            }
        }
        return parts;
    }
}
