package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.ingest.LogEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of events, filled a batch at a time: one statement with an array a column, whose plan is prepared once.
 *
 * <p>Payloads travel as bytes and become text in the database, which also checks that they are UTF-8.
 */
final class EventTable {

    private static final String INSERT = """
            INSERT INTO log.event (event_id, shard, session_id, sequence, type, guild_id, channel_id, user_id,
                                   received_at, payload, kafka_partition, kafka_offset, redacted)
            SELECT e.event_id, e.shard, e.session_id, e.sequence, e.type, e.guild_id, e.channel_id, e.user_id,
                   e.received_at, convert_from(e.payload, 'UTF8')::json, e.kafka_partition, e.kafka_offset, e.redacted
            FROM unnest($1::text[], $2::int[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[],
                        $8::bigint[], $9::timestamptz[], $10::bytea[], $11::int[], $12::bigint[], $13::boolean[])
                 AS e (event_id, shard, session_id, sequence, type, guild_id, channel_id, user_id,
                       received_at, payload, kafka_partition, kafka_offset, redacted)""";

    private EventTable() {}

    /** Adds rows in the order of the entries. */
    static Uni<Void> insert(SqlClient transaction, List<LogEntry> entries) {
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.tuple(columns(entries)))
                .replaceWithVoid();
    }

    private static List<Object> columns(List<LogEntry> entries) {
        var size = entries.size();
        var eventId = new String[size];
        var shard = new Integer[size];
        var session = new String[size];
        var sequence = new Long[size];
        var type = new String[size];
        @Nullable Long[] guild = new Long[size];
        @Nullable Long[] channel = new Long[size];
        @Nullable Long[] user = new Long[size];
        var receivedAt = new OffsetDateTime[size];
        var payload = new Buffer[size];
        var partition = new Integer[size];
        var offset = new Long[size];
        var redacted = new Boolean[size];
        for (int i = 0; i < size; i++) {
            var entry = entries.get(i);
            var event = entry.event();
            eventId[i] = event.id().toString();
            shard[i] = event.id().shard();
            session[i] = event.id().session();
            sequence[i] = event.id().sequence();
            type[i] = event.name();
            guild[i] = event.guild() == null ? null : (Long) event.guild().value();
            channel[i] = entry.subject().channelId();
            user[i] = entry.subject().userId();
            receivedAt[i] = event.time().atOffset(ZoneOffset.UTC);
            payload[i] = Buffer.buffer(event.payload());
            partition[i] = entry.position().partition();
            offset[i] = entry.position().offset();
            redacted[i] = entry.redacted();
        }
        return Arrays.asList(
                eventId,
                shard,
                session,
                sequence,
                type,
                guild,
                channel,
                user,
                receivedAt,
                payload,
                partition,
                offset,
                redacted);
    }
}
