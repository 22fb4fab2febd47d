package io.wayhaven.syncengine.auditcursor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.kind.AuditAction;
import java.time.Instant;

/**
 * An entry of an audit log.
 *
 * @param json as Discord returned it
 * @see <a href="https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object">Discord: audit log
 *     entry</a>
 */
public record AuditEntry(ObjectNode json) {

    /**
     * Its id, which also tells when it was written.
     *
     * @throws IllegalArgumentException if it has none
     */
    public long id() {
        return Snowflake.parse(json.path("id").asText());
    }

    Instant time() {
        return Snowflake.timeOf(id());
    }

    /** Whether it can come to stand for more acts than it was written for. */
    boolean aggregates() {
        return AuditAction.of(json.path("action_type").asInt())
                .map(AuditAction::aggregated)
                .orElse(false);
    }

    /** For how many acts it stands. */
    int count() {
        return Math.max(1, json.path("options").path("count").asInt(1));
    }
}
