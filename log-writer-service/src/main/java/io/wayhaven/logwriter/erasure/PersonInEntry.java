package io.wayhaven.logwriter.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.BiConsumer;

/** Takes one person's name out of stored entries, and what the person wrote out of those that are about them. */
public final class PersonInEntry {

    private static final Set<String> OWN_WORDS = Set.of("quote", "name");

    private final String person;

    /** The person of this id. */
    public PersonInEntry(long user) {
        this.person = Long.toUnsignedString(user);
    }

    /**
     * Redacts a sentence, fields or changes.
     *
     * @param theirs whether the entry is about the person, so that what is quoted in it is theirs
     * @param replaced is told each text that is gone, and what stands there now
     */
    public void redact(JsonNode values, boolean theirs, BiConsumer<String, String> replaced) {
        if (values instanceof ObjectNode value) {
            var type = value.path("type").asText();
            var text = value.path("text").asText();
            if (type.equals("user") && value.path("id").asText().equals(person)) {
                put(value, text, person, replaced);
            } else if (theirs && OWN_WORDS.contains(type)) {
                put(value, text, PersonInPayload.ERASED, replaced);
            }
        }
        values.forEach(child -> redact(child, theirs, replaced));
    }

    /** Whether values name the person. */
    public boolean isNamedIn(JsonNode values) {
        if (values.path("type").asText().equals("user")
                && values.path("id").asText().equals(person)) {
            return true;
        }
        for (var child : values) {
            if (isNamedIn(child)) {
                return true;
            }
        }
        return false;
    }

    private static void put(ObjectNode value, String before, String now, BiConsumer<String, String> replaced) {
        if (!before.isEmpty() && !before.equals(now)) {
            value.put("text", now);
            replaced.accept(before, now);
        }
    }
}
