package io.wayhaven.web.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.cases.CaseRecord;
import io.wayhaven.web.cases.DeliveryRow;
import io.wayhaven.web.cases.DeliveryStatus;
import io.wayhaven.web.cases.Progress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Reads rows of the {@code sync} schema. */
final class CaseRows {

    private CaseRows() {}

    static CaseRecord caseRecord(Row row) {
        return new CaseRecord(
                row.getLong("case_number"),
                row.getString("action"),
                row.getLong("source_guild_id"),
                row.getString("source_guild_name"),
                row.getLong("user_id"),
                row.getString("user_name"),
                row.getString("reason"),
                row.getLong("issuer_id"),
                row.getString("issuer_name"),
                row.getString("origin"),
                row.get(OffsetDateTime.class, "issued_at").toInstant(),
                time(row, "expires_at"),
                row.getLong("superseded_by"),
                evidence(row.getString("evidence")),
                progress(row.getString("progress")));
    }

    static DeliveryRow delivery(Row row) {
        return new DeliveryRow(
                row.getString("delivery_id"),
                row.getLong("case_number"),
                row.getLong("guild_id"),
                row.getString("guild_name"),
                DeliveryStatus.of(row.getString("status")),
                row.getString("detail"),
                row.getString("remedy"),
                row.getInteger("attempts"),
                time(row, "next_attempt_at"),
                row.get(OffsetDateTime.class, "updated_at").toInstant());
    }

    private static @Nullable MessageSnapshot evidence(@Nullable String json) {
        try {
            return json == null ? null : ContractsJson.mapper().readValue(json, MessageSnapshot.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the evidence of a case is no message", notOurs);
        }
    }

    private static Progress progress(@Nullable String counts) {
        var progress = new EnumMap<DeliveryStatus, Integer>(DeliveryStatus.class);
        if (counts != null) {
            var json = new JsonObject(counts);
            json.fieldNames()
                    .forEach(
                            status -> progress.merge(DeliveryStatus.of(status), json.getInteger(status), Integer::sum));
        }
        return new Progress(progress);
    }

    private static @Nullable Instant time(Row row, String column) {
        var time = row.get(OffsetDateTime.class, column);
        return time == null ? null : time.toInstant();
    }
}
