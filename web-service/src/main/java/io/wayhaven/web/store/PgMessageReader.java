package io.wayhaven.web.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.entry.MessageReader;
import io.wayhaven.web.entry.MessageRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Messages in {@code log.message}. */
@ApplicationScoped
class PgMessageReader implements MessageReader {

    private static final String FIND = """
            SELECT m.message_id, m.guild_id, g.name AS guild_name, m.channel_id, c.name AS channel_name, m.author_id,
              m.author_name, m.deleted_at, (m.payload->'message_reference'->>'message_id')::numeric AS answered_id,
              coalesce(m.payload->'referenced_message'->'author'->>'global_name',
                m.payload->'referenced_message'->'author'->>'username') AS answered_author,
              m.payload->'referenced_message'->>'content' AS answered_content
            FROM log.message m
              LEFT JOIN log.guild g ON g.guild_id = m.guild_id
              LEFT JOIN log.channel c ON c.channel_id = m.channel_id
            WHERE m.message_id = $2 AND ($1::bigint[] IS NULL OR m.guild_id = ANY($1))
            """;

    private final Statements statements;

    PgMessageReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<Optional<MessageRecord>> find(long message, Scope scope) {
        return statements
                .run(FIND, Tuple.of(Scopes.parameter(scope), message))
                .map(rows -> EventRows.list(rows).stream().findFirst().map(PgMessageReader::message))
                .onFailure()
                .transform(Failures::ofLog)
                .subscribeAsCompletionStage();
    }

    private static MessageRecord message(Row row) {
        var deleted = row.get(OffsetDateTime.class, "deleted_at");
        return new MessageRecord(
                row.getLong("message_id"),
                row.getLong("guild_id"),
                row.getString("guild_name"),
                row.getLong("channel_id"),
                row.getString("channel_name"),
                row.getLong("author_id"),
                row.getString("author_name"),
                deleted == null ? null : deleted.toInstant(),
                answered(row));
    }

    private static MessageRecord.@Nullable Answered answered(Row row) {
        var id = row.getNumeric("answered_id");
        return id == null
                ? null
                : new MessageRecord.Answered(
                        id.longValue(), row.getString("answered_author"), row.getString("answered_content"));
    }
}
