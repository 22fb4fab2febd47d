package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.UnknownKinds;
import io.wayhaven.logwriter.entry.AuditQuery;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Which audit-log entries could tell more of an entry, and what it seems to be without them, as JSON. */
final class QueryJson {

    private QueryJson() {}

    static JsonNode write(AuditQuery query, EventKind seemed) {
        var json = JsonNodeFactory.instance.objectNode();
        query.actions().forEach(action -> json.withArray("actions").add(action.number()));
        if (query.targetId() != null) {
            json.put("target", query.targetId());
        }
        if (query.channelId() != null) {
            json.put("channel", query.channelId());
        }
        if (query.becomes() != null) {
            json.put("becomes", query.becomes().id());
        }
        return json.put("seemed", seemed.id());
    }

    static AuditQuery read(JsonNode json) {
        var actions = EnumSet.noneOf(AuditAction.class);
        json.path("actions").forEach(number -> AuditAction.of(number.asInt()).ifPresent(actions::add));
        var becomes = json.path("becomes").textValue();
        return new AuditQuery(
                actions, id(json.path("target")), id(json.path("channel")), becomes == null ? null : kind(becomes));
    }

    static EventKind seemed(JsonNode json) {
        return kind(json.path("seemed").asText());
    }

    static EventKind kind(String id) {
        return Kinds.byId(id).orElse(UnknownKinds.DISPATCH);
    }

    private static @Nullable Long id(JsonNode json) {
        return json.isIntegralNumber() ? (Long) json.longValue() : null;
    }
}
