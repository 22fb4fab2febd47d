package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A message as Discord tells it, compared with what was to be posted. */
record SeenMessage(JsonNode json) {

    long id() {
        return json.path("id").asLong();
    }

    /** Whether it is the batch: by its nonce where Discord still tells it, else by all that its embeds say. */
    boolean is(Batch batch, Destination destination) {
        var ours = switch (destination) {
            case Destination.ToChannel channel -> !json.hasNonNull("webhook_id");
            case Destination.ThroughWebhook webhook ->
                json.path("webhook_id").asText().equals(destination.id());
        };
        return ours && (json.path("nonce").asText().equals(batch.nonce()) || shows(batch));
    }

    private boolean shows(Batch batch) {
        var embeds = json.path("embeds");
        return embeds.size() == batch.embeds().size()
                && IntStream.range(0, embeds.size())
                        .allMatch(
                                index -> same(embeds.path(index), batch.embeds().get(index)));
    }

    private static boolean same(JsonNode seen, Embed embed) {
        var fields = seen.path("fields");
        return same(seen.path("title"), embed.title())
                && same(seen.path("description"), embed.description())
                && same(seen.path("footer").path("text"), embed.footer())
                && sameTime(seen.path("timestamp"), embed.timestamp())
                && fields.size() == embed.fields().size()
                && IntStream.range(0, fields.size())
                        .allMatch(index -> same(
                                fields.path(index).path("value"),
                                embed.fields().get(index).value()));
    }

    /** Discord strips the ends of texts. */
    private static boolean same(JsonNode seen, @Nullable String text) {
        return seen.asText().strip().equals(text == null ? "" : text.strip());
    }

    /** Discord writes times with an offset, and to the microsecond at best. */
    private static boolean sameTime(JsonNode seen, @Nullable Instant time) {
        if (time == null) {
            return !seen.isTextual();
        }
        try {
            return OffsetDateTime.parse(seen.asText())
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS)
                    .equals(time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
