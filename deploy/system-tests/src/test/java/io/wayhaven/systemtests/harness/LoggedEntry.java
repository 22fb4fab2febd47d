package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of entries.
 *
 * @param position where its event stands in the topic, as in the address of its page
 */
public record LoggedEntry(
        String eventId,
        int ordinal,
        String kind,
        String sentence,
        String confidence,
        @Nullable Long actor,
        @Nullable String note,
        JsonNode changes,
        int revision,
        long changeNumber,
        String position) {

    /** Whether an embed in a log channel leads to it and says the same. */
    boolean isShownBy(JsonNode embed) {
        return embed.path("url").asText().endsWith("/events/" + position)
                && embed.path("title")
                        .asText()
                        .endsWith(Kinds.byId(kind).orElseThrow().label());
    }
}
