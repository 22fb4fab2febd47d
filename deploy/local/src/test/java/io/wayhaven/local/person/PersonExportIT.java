package io.wayhaven.local.person;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.local.stack.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the tables as the services make them. */
class PersonExportIT {
    private static final long ANN = 200_000_000_000_000_001L;

    private static final String ROWS = """
            select log.make_partition(t, date_trunc('week', now())::date) from unnest(array['event', 'entry']) t;
            select log.make_partition(t, '2026-11-16') from unnest(array['message', 'message_revision']) t;
            insert into log.event (event_id, shard, session_id, sequence, type, guild_id, user_id, received_at, payload, kafka_partition, kafka_offset)
            values ('by her', 0, 's', 1, 'MESSAGE_CREATE', 1, 200000000000000001, now(), '{}', 0, 0),
                   ('mentions her', 0, 's', 2, 'MESSAGE_CREATE', 1, 5, now(), '{"mentions":[{"id":"200000000000000001"}]}', 0, 1),
                   ('longer id', 0, 's', 3, 'MESSAGE_CREATE', 1, 5, now(), '{"id":"2000000000000000012"}', 0, 2);
            insert into log.entry (event_id, ordinal, kind, family, severity, actor_id, confidence, sentence, sentence_text, fields, changes, recovered, revision, change_number, occurred_at, updated_at, kafka_partition, kafka_offset)
            values ('entry by her', 0, 'k', 'f', 'info', 200000000000000001, 'exact', '[]', '', '{}', '[]', false, 1, 1, now(), now(), 0, 0),
                   ('entry naming her', 0, 'k', 'f', 'info', 5, 'exact', '[{"type":"user","id":200000000000000001}]', '', '{}', '[]', false, 1, 2, now(), now(), 0, 0),
                   ('entry of others', 0, 'k', 'f', 'info', 5, 'exact', '[]', '', '{}', '[]', false, 1, 3, now(), now(), 0, 0);
            insert into log.message (message_id, guild_id, author_id, payload, revision, created_at, updated_at)
            select log.snowflake('2026-11-18') + n, 1, author, payload::json, 1, now(), now()
            from (values (1, 200000000000000001, '{"content":"by her"}'), (2, 5, '{"content":"to <@200000000000000001>"}'),
                         (3, 5, '{"content":"to <@2000000000000000012>"}')) m (n, author, payload);
            insert into log.message_revision (message_id, revision, payload, seen_at)
            values (log.snowflake('2026-11-18') + 1, 1, '{"content":"old words"}', now());
            insert into log.audit_entry (guild_id, entry_id, acted_at, action, user_id, target_id, reason, changes, observations)
            values (1, 11, now(), 22, 5, 200000000000000001, 'audit about her', '[]', '[]'),
                   (1, 12, now(), 22, 200000000000000001, 5, 'audit by her', '[]', '[]'), (1, 13, now(), 22, 5, 6, 'audit of others', '[]', '[]');
            insert into log.outbox (key, post_id, revision, guild_id, type, decided_at, value)
            values ('c', 'queued of her', 1, 1, 't', now(), convert_to('{"embed":"<@200000000000000001> left"}', 'UTF8')),
                   ('c', 'queued of others', 1, 1, 't', now(), convert_to('{"embed":"<@5> left"}', 'UTF8'));
            insert into sync.post_destination (destination, guild_id, route) values ('d', 1, 'log');
            insert into sync.post (post_id, destination, revision, label, embed, occurred_at)
            values ('waiting of her', 'd', 1, 'l', '{"title":"<@200000000000000001>"}', now()), ('waiting of others', 'd', 1, 'l', '{}', now());
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsByHerAboutHerAndMentionsHer() throws Exception {
        var settings = PostgresSettings.onFreePort(folder.resolve("postgres"), "s3cret", Durability.DURABLE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            postgres.createDatabase("wayhaven");
            try (Connection connection = postgres.connect("wayhaven")) {
                migrate(connection, "log", "log-writer-service");
                migrate(connection, "sync", "sync-engine-service");
                execute(connection, ROWS);
            }
            var out = new StringBuilder();

            long lines = new PersonExport(ANN)
                    .write(
                            new DatabaseAddress(
                                    settings.jdbcUrl("wayhaven").substring("jdbc:".length()), "postgres", "s3cret"),
                            out);

            assertThat(out.toString().lines())
                    .hasSize((int) lines)
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"table\" : \"log.event\"", "by her"),
                            line -> assertThat(line).contains("mentions her"),
                            line -> assertThat(line).contains("\"table\" : \"log.entry\"", "entry by her"),
                            line -> assertThat(line).contains("entry naming her"),
                            line -> assertThat(line).contains("\"table\" : \"log.message\"", "by her"),
                            line -> assertThat(line).contains("to <@200000000000000001>"),
                            line -> assertThat(line).contains("\"table\" : \"log.message_revision\"", "old words"),
                            line -> assertThat(line).contains("\"table\" : \"log.audit_entry\"", "audit about her"),
                            line -> assertThat(line).contains("audit by her"),
                            line -> assertThat(line)
                                    .contains("\"table\" : \"log.outbox\"", "queued of her", "\"embed\":\"<@2000"),
                            line -> assertThat(line).contains("\"table\" : \"sync.post\"", "waiting of her"));
        }
    }

    private static void migrate(Connection connection, String schema, String service) throws IOException, SQLException {
        execute(connection, "create schema %1$s; set search_path to %1$s".formatted(schema));
        try (var files = Files.list(Path.of("..", "..", service, "src", "main", "resources", "db", "migration"))) {
            for (Path file : files.sorted(comparingInt(PersonExportIT::version)).toList()) {
                execute(connection, Files.readString(file));
            }
        }
    }

    /** Of V12__expiry.sql: 12. */
    private static int version(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
