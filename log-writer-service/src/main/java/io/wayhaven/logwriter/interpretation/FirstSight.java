package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Marks members whom an update showed for the first time: what that update changed can't be told from it. The audit-log
 * entry of the same act tells it then, whichever of the two comes first.
 */
final class FirstSight {

    private static final String FIELD = "wayhaven_first_seen";

    /** How far Discord's clock and the gateway's may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private FirstSight() {}

    static JsonNode mark(Payload member, Instant now) {
        ObjectNode marked = ((ObjectNode) member.node()).objectNode();
        marked.setAll((ObjectNode) member.node());
        return marked.put(FIELD, now.toString());
    }

    /** Whether what was done to a member at some time happened before anything was known of them. */
    static boolean preceded(Payload member, Instant act) {
        var first = member.time(FIELD);
        return !member.present() || first != null && !act.isAfter(first.plus(SKEW));
    }
}
