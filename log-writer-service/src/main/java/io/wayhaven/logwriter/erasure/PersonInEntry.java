package io.wayhaven.logwriter.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes one person's name out of stored entries, and what the person wrote out of those that are about them. */
public final class PersonInEntry {

    private static final Set<String> OWN_WORDS = Set.of("quote", "name");

    /** A field that names somebody, and one that says what they wrote. */
    private static final String WRITTEN = "_content";

    private final String person;
    private final NamesInText names;

    /** The person of this id and these names. */
    public PersonInEntry(long user, NamesInText names) {
        this.person = Long.toUnsignedString(user);
        this.names = names;
    }

    /**
     * Redacts a sentence, fields or changes.
     *
     * @param theirs whether the entry is about the person, so that what is quoted in it is theirs
     * @param reason what somebody else gave as the reason, which stays; absent: nothing
     * @param replaced is told each text that is gone, and what stands there now
     */
    public void redact(JsonNode values, boolean theirs, @Nullable String reason, BiConsumer<String, String> replaced) {
        if (values instanceof ObjectNode value) {
            var type = value.path("type").asText();
            var text = value.path("text").asText();
            if (type.equals("user") && value.path("id").asText().equals(person)) {
                put(value, text, person, replaced);
            } else if (theirs && text.equals(reason)) {
                put(value, text, names.erase(text), replaced);
            } else if (theirs && OWN_WORDS.contains(type)) {
                put(value, text, PersonInPayload.ERASED, replaced);
            }
        }
        eraseLines(values, replaced);
        values.properties().forEach(field -> {
            boolean written = field.getKey().endsWith(WRITTEN) && isNamedIn(values.path(owner(field.getKey())));
            redact(field.getValue(), theirs || written, reason, replaced);
        });
        if (values.isArray()) {
            values.forEach(child -> redact(child, theirs, reason, replaced));
        }
    }

    /** Messages that were deleted together: each line begins with what its author was called. */
    private void eraseLines(JsonNode values, BiConsumer<String, String> replaced) {
        for (var author : values.path("authors").path("values")) {
            var name = author.path("text").asText();
            if (author.path("id").asText().equals(person) && !name.isEmpty()) {
                for (var line : values.path("messages").path("values")) {
                    if (line instanceof ObjectNode quote
                            && line.path("text").asText().startsWith(name + ": ")) {
                        put(quote, quote.path("text").asText(), PersonInPayload.ERASED, replaced);
                    }
                }
            }
        }
    }

    private static String owner(String field) {
        return field.substring(0, field.length() - WRITTEN.length());
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
