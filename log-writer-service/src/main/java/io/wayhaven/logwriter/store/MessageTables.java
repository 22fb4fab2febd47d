package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.partition.Week;
import io.wayhaven.logwriter.projection.MessageState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of messages and of what they said before. */
final class MessageTables {

    /** Former versions kept of one message: the first and the newest. */
    private static final int MOST_REVISIONS = 25;

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private static final String FIND = """
            SELECT m.message_id, m.guild_id, m.payload::text, m.revision, m.updated_at, m.deleted_at
            FROM unnest($1::bigint[]) AS k (message_id) JOIN log.message m ON m.message_id = k.message_id""";

    private static final String SAVE = """
            INSERT INTO log.message (message_id, guild_id, channel_id, author_id, author_name, payload, revision,
                                     created_at, updated_at, deleted_at)
            SELECT k.message_id, k.guild_id, k.channel_id, k.author_id, k.author_name, k.payload::json, k.revision,
                   k.created_at, k.updated_at, k.deleted_at
            FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::int[],
                        $8::timestamptz[], $9::timestamptz[], $10::timestamptz[])
                 AS k (message_id, guild_id, channel_id, author_id, author_name, payload, revision, created_at,
                       updated_at, deleted_at)
            ON CONFLICT (message_id) DO UPDATE
            SET payload = excluded.payload, revision = excluded.revision, updated_at = excluded.updated_at,
                deleted_at = excluded.deleted_at, channel_id = excluded.channel_id, author_id = excluded.author_id,
                author_name = excluded.author_name""";

    private static final String SAVE_REVISIONS = """
            INSERT INTO log.message_revision (message_id, revision, payload, seen_at)
            SELECT k.message_id, k.revision, k.payload::json, k.seen_at
            FROM unnest($1::bigint[], $2::int[], $3::text[], $4::timestamptz[])
                 AS k (message_id, revision, payload, seen_at)
            ON CONFLICT DO NOTHING""";

    private static final String DROP_REVISIONS = """
            DELETE FROM log.message_revision r
            USING unnest($1::bigint[], $2::int[]) AS k (message_id, revision)
            WHERE r.message_id = k.message_id AND r.revision > 1 AND r.revision <= k.revision - %d""".formatted(MOST_REVISIONS - 1);

    private MessageTables() {}

    static Uni<Map<Long, MessageState>> find(SqlClient transaction, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(Long[]::new)))
                .map(rows -> {
                    var found = new HashMap<Long, MessageState>();
                    for (var row : rows) {
                        var guild = row.getLong(1);
                        var deleted = row.getOffsetDateTime(5);
                        found.put(
                                row.getLong(0),
                                new MessageState(
                                        row.getLong(0),
                                        guild == null ? 0 : guild,
                                        StoredEntries.json(row.getString(2)),
                                        row.getInteger(3),
                                        row.getOffsetDateTime(4).toInstant(),
                                        deleted == null ? null : deleted.toInstant()));
                    }
                    return found;
                });
    }

    /** The weeks in which messages were written. */
    static Set<Week> weeks(Collection<MessageState> messages) {
        return messages.stream().map(message -> Week.of(writtenAt(message))).collect(Collectors.toSet());
    }

    static Uni<Void> save(SqlClient transaction, List<MessageState> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(messages)
                .longs(MessageState::id)
                .longs(message -> message.guildId() == 0 ? null : (Long) message.guildId())
                .longs(message -> id(message.payload().path("channel_id")))
                .longs(message -> id(message.payload().path("author").path("id")))
                .texts(message -> authorName(message.payload()))
                .texts(message -> Texts.jsonb(message.payload()))
                .ints(MessageState::revision)
                .times(MessageTables::writtenAt)
                .times(MessageState::updatedAt)
                .times(MessageState::deletedAt);
        return transaction.preparedQuery(SAVE).execute(columns.tuple()).replaceWithVoid();
    }

    static Uni<Void> saveRevisions(SqlClient transaction, List<MessageState> revisions) {
        if (revisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var saved = new Columns<>(revisions)
                .longs(MessageState::id)
                .ints(MessageState::revision)
                .texts(revision -> Texts.jsonb(revision.payload()))
                .times(MessageState::updatedAt);
        var newest = new Columns<>(revisions).longs(MessageState::id).ints(MessageState::revision);
        return transaction
                .preparedQuery(SAVE_REVISIONS)
                .execute(saved.tuple())
                .chain(() -> transaction.preparedQuery(DROP_REVISIONS).execute(newest.tuple()))
                .replaceWithVoid();
    }

    private static Instant writtenAt(MessageState message) {
        return Instant.ofEpochMilli((message.id() >>> 22) + DISCORD_EPOCH);
    }

    /** As others saw the author: by nickname, display name or username. */
    private static @Nullable String authorName(JsonNode payload) {
        var nick = payload.path("member").path("nick").textValue();
        var global = payload.path("author").path("global_name").textValue();
        return nick != null
                ? nick
                : global != null
                        ? global
                        : payload.path("author").path("username").textValue();
    }

    private static @Nullable Long id(JsonNode node) {
        return node.isTextual() && node.textValue().matches("[0-8]?\\d{1,18}")
                ? (Long) Long.parseLong(node.textValue())
                : null;
    }
}
