package io.wayhaven.simulator.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A REST call that was answered with success.
 *
 * @param path as called, an interaction's token replaced by its id
 * @param body as JSON, in text because that takes a fraction of a tree's memory
 * @param identity {@code bot}, or {@code interaction} for calls authorised by an interaction's token
 * @param pings whom a message pings, as JSON in text
 * @param queryForm whether ban options came in the query, which Discord does not document
 */
public record RestRecord(
        long index,
        Instant time,
        String method,
        String route,
        String path,
        @Nullable String body,
        @Nullable String reason,
        int status,
        String identity,
        boolean queryForm,
        @Nullable String pings) {

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("index", index)
                .put("time", time.toString())
                .put("method", method)
                .put("route", route)
                .put("path", path)
                .put("reason", reason)
                .put("status", status)
                .put("identity", identity);
        if (body == null) {
            json.putNull("body");
        } else {
            json.putRawValue("body", new RawValue(body));
        }
        if (queryForm) {
            json.put("query_form", true);
        }
        if (pings != null) {
            json.putRawValue("pings", new RawValue(pings));
        }
        return json;
    }
}
