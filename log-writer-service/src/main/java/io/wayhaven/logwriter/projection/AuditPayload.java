package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.AuditEntry.AuditChange;
import io.wayhaven.logwriter.attribution.AuditEntry.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads entries of the audit log as Discord sends them, as far as attribution has use for them. */
final class AuditPayload {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_VALUES = 250;
    private static final int LONGEST_VALUE = 200;

    private AuditPayload() {}

    /** The entry; {@code null} if it has no id or no action. */
    static @Nullable AuditEntry read(JsonNode payload, long guildId, Instant seenAt) {
        var id = id(payload.path("id"));
        if (id == null || !payload.path("action_type").canConvertToInt()) {
            return null;
        }
        var options = payload.path("options");
        return new AuditEntry(
                guildId,
                id,
                timeOf(id),
                payload.path("action_type").intValue(),
                id(payload.path("user_id")),
                id(payload.path("target_id")),
                id(options.path("channel_id")),
                payload.path("reason").textValue(),
                changes(payload.path("changes")),
                List.of(new Observation(seenAt, count(options))));
    }

    /** When Discord made what has this id. */
    static Instant timeOf(long snowflake) {
        return Instant.ofEpochMilli((snowflake >>> 22) + DISCORD_EPOCH);
    }

    private static long count(JsonNode options) {
        return Math.max(
                1,
                options.path(options.has("members_removed") ? "members_removed" : "count")
                        .asLong(1));
    }

    private static List<AuditChange> changes(JsonNode changes) {
        var read = new ArrayList<AuditChange>();
        for (var change : changes) {
            if (read.size() < MOST_CHANGES) {
                read.add(new AuditChange(cut(change.path("key").asText()), values(change.path("new_value"))));
            }
        }
        return read;
    }

    private static List<String> values(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(cut(value.asText()));
        }
        var values = new ArrayList<String>();
        for (var element : value) {
            if (values.size() < MOST_VALUES) {
                values.add(cut(element.path("id").asText()));
            }
        }
        return values;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    static @Nullable Long id(JsonNode node) {
        if (!node.isTextual() && !node.isIntegralNumber()) {
            return null;
        }
        try {
            return Long.parseLong(node.asText());
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }
}
