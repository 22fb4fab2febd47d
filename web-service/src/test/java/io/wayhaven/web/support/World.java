package io.wayhaven.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Stands for the gateway, the log-writer and the sync-engine. */
public final class World implements AutoCloseable {

    /** What was published, and where it went. */
    public record Published(DiscordEvent event, int partition, long offset) {

        /** The viewer's id of it. */
        public String id() {
            return partition + "-" + offset;
        }
    }

    private static final String SESSION = "s" + UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Connection database;
    private final KafkaProducer<String, byte[]> producer;

    private World(Connection database, KafkaProducer<String, byte[]> producer) {
        this.database = database;
        this.producer = producer;
    }

    /** Connects to what the viewer under test is connected to; makes the tables if they aren't there. */
    public static World create() {
        try {
            var database = connect();
            makeTables(database);
            return new World(
                    database,
                    new KafkaProducer<>(
                            Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")),
                            new StringSerializer(),
                            new ByteArraySerializer()));
        } catch (SQLException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** An event is published and stored. */
    public Published happens(String type, long guild, String payload) {
        var published = published(type, guild, payload);
        stored(published);
        return published;
    }

    /** An event is published and not stored yet. */
    public Published published(String type, long guild, String payload) {
        return send(event(type, guild, payload));
    }

    /** An event of no guild is published and stored. */
    public Published happensInNoGuild(String type, String payload) {
        var published = send(event(type, null, payload));
        stored(published);
        return published;
    }

    /** The same event is published once more. */
    public Published replayed(Published before) {
        return send(before.event());
    }

    /** The log-writer stores an event. */
    public void stored(Published published) {
        var event = published.event();
        var guild = event.guild();
        update(
                """
                INSERT INTO log.event (event_id, shard, session_id, sequence, type, guild_id, channel_id, received_at,
                  payload, kafka_partition, kafka_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::json, ?, ?)
                """,
                event.id().toString(),
                event.id().shard(),
                event.id().session(),
                event.id().sequence(),
                event.name(),
                guild == null ? null : guild.value(),
                null,
                event.time().toString(),
                new String(event.payload(), UTF_8),
                published.partition(),
                published.offset());
    }

    /** An event is published and stored, and told by an entry. */
    public Published logged(String type, long guild, String payload, Told told) {
        var published = happens(type, guild, payload);
        tells(published, told);
        return published;
    }

    /** The log-writer tells what an event means, or more of it. */
    public void tells(Published published, Told told) {
        Entries.write(database, published, told);
    }

    /** The log-writer tells what an event of no guild means in one. */
    public void tells(Published published, long guild, Told told) {
        var event = published.event();
        var there = new DiscordEvent(event.id(), event.type(), new GuildId(guild), event.time(), event.payload());
        Entries.write(database, new Published(there, published.partition(), published.offset()), told);
    }

    /** An entry comes so many times more. */
    public void copies(Published published, int times) {
        update("""
                INSERT INTO log.entry SELECT (jsonb_populate_record(e, jsonb_build_object(
                  'event_id', e.event_id || '-' || n))).*
                FROM log.entry e, generate_series(1, ?) n WHERE e.event_id = ?
                """, times, published.event().id().toString());
    }

    /** A transaction that tells something and has not ended yet. */
    public Pending telling(Published published, Told told) {
        try {
            var connection = connect();
            connection.setAutoCommit(false);
            Entries.write(connection, published, told);
            return () -> {
                connection.commit();
                connection.close();
            };
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Something that waits to be committed. */
    public interface Pending {
        void commit() throws SQLException;
    }

    /** A message was seen in several forms. */
    public void message(long id, String... contents) {
        for (var i = 0; i < contents.length; i++) {
            var payload = "{\"content\":\"" + contents[i] + "\"}";
            if (i < contents.length - 1) {
                update("INSERT INTO log.message_revision VALUES (?, ?, ?::json, now())", id, i + 1, payload);
            } else {
                update(
                        "INSERT INTO log.message (message_id, payload, revision, created_at, updated_at)"
                                + " VALUES (?, ?::json, ?, now(), now())",
                        id,
                        payload,
                        i + 1);
            }
        }
    }

    /** A message of somebody in a guild's channel, as Discord shows it, that was seen in several forms. */
    public void message(long id, long guild, long channel, String author, String answered, String... contents) {
        message(id, contents);
        update(
                "UPDATE log.message SET guild_id = ?, channel_id = ?, author_id = 5, author_name = ?,"
                        + " payload = (payload::jsonb || ?::jsonb)::json WHERE message_id = ?",
                guild,
                channel,
                author,
                answered,
                id);
    }

    /** Somebody deletes it. */
    public void deleted(long message) {
        update("UPDATE log.message SET deleted_at = now() WHERE message_id = ?", message);
    }

    /** Records that are no events are published: without value, with a broken one, and without headers. */
    public void poison(long guild) {
        var key = Long.toString(guild);
        var headers = DiscordEventCodec.headers(event("TYPING_START", guild, "{}"));
        deliver(new ProducerRecord<>(Topics.DISCORD_EVENTS, null, key, null, headers));
        deliver(new ProducerRecord<>(Topics.DISCORD_EVENTS, null, key, "[".getBytes(UTF_8), headers));
        deliver(new ProducerRecord<>(Topics.DISCORD_EVENTS, key, null));
    }

    /** A fact without a value is published. */
    public void poisonedFact(ModerationFact fact) {
        var headers = new EnvelopeCodec<>(MessageFamilies.FACTS).headers(envelope(fact));
        deliver(new ProducerRecord<>(Topics.MODERATION_EVENTS, null, fact.partitionKey(), null, headers));
    }

    /** A fact of the moderation network is published. */
    public void fact(ModerationFact fact) {
        var envelope = envelope(fact);
        var codec = new EnvelopeCodec<>(MessageFamilies.FACTS);
        deliver(new ProducerRecord<>(
                Topics.MODERATION_EVENTS, null, fact.partitionKey(), codec.value(envelope), codec.headers(envelope)));
    }

    public void guild(long id, String name) {
        update("INSERT INTO log.guild VALUES (?, ?) ON CONFLICT DO NOTHING", id, name);
        update("INSERT INTO sync.guild VALUES (?, ?, 1) ON CONFLICT DO NOTHING", id, name);
    }

    public void channel(long id, long guild, String name) {
        update("INSERT INTO log.channel VALUES (?, ?, ?) ON CONFLICT DO NOTHING", id, guild, name);
    }

    public long moderationCase(String action, long guild, long user, String userName, String reason) {
        return query("""
                INSERT INTO sync.moderation_case (command_id, action, source_guild_id, user_id, user_name, reason,
                  issuer_id, issuer_name, origin, issued_at, version)
                VALUES (?, ?, ?, ?, ?, ?, 77, 'Mona', 'slash', now(), 1) RETURNING case_number
                """, UUID.randomUUID().toString(), action, guild, user, userName, reason);
    }

    /** The same for one that ends by itself. */
    public long timedCase(String action, long guild, long user, String userName, Instant until) {
        var number = moderationCase(action, guild, user, userName, "");
        update(
                "UPDATE sync.moderation_case SET expires_at = ? WHERE case_number = ?",
                until.atOffset(ZoneOffset.UTC),
                number);
        return number;
    }

    /** The same for a message. */
    public long caseForMessage(String action, long guild, long user, String evidence) {
        var number = moderationCase(action, guild, user, "trouble", "scam");
        update("UPDATE sync.moderation_case SET evidence = ?::jsonb WHERE case_number = ?", evidence, number);
        return number;
    }

    public void delivery(String id, long caseNumber, long guild, String status) {
        update("""
                INSERT INTO sync.delivery (delivery_id, case_number, guild_id, user_id, action, version, status)
                VALUES (?, ?, ?, 1, 'ban', 1, ?)
                """, id, caseNumber, guild, status);
    }

    public void settles(String id, String status, @Nullable String detail, @Nullable String remedy) {
        update("""
                UPDATE sync.delivery SET status = ?, detail = ?, remedy = ?, attempts = attempts + 1, updated_at = now()
                WHERE delivery_id = ?
                """, status, detail, remedy, id);
    }

    @Override
    public void close() {
        producer.close();
        try {
            database.close();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Envelope<ModerationFact> envelope(ModerationFact fact) {
        return new Envelope<>(
                UUID.randomUUID().toString(),
                "wayhaven/test",
                MessageFamilies.FACTS.typeOf(fact),
                Instant.now(),
                null,
                null,
                null,
                fact);
    }

    private static DiscordEvent event(String type, @Nullable Long guild, String payload) {
        var fullType = type.startsWith("wayhaven.") ? type : DiscordEvent.DISPATCH_PREFIX + type;
        return new DiscordEvent(
                new DiscordEventId(0, SESSION, SEQUENCE.incrementAndGet()),
                fullType,
                guild == null ? null : new GuildId(guild),
                Instant.now(),
                payload.getBytes(UTF_8));
    }

    private Published send(DiscordEvent event) {
        var sent = deliver(new ProducerRecord<>(
                Topics.DISCORD_EVENTS, null, event.partitionKey(), event.payload(), DiscordEventCodec.headers(event)));
        return new Published(event, sent.partition(), sent.offset());
    }

    private RecordMetadata deliver(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private void update(String sql, @Nullable Object... parameters) {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private long query(String sql, Object... parameters) {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    private static void makeTables(Connection database) throws SQLException, IOException {
        try (var statement = database.createStatement();
                var script = World.class.getResourceAsStream("/tables-of-sync-engine.sql")) {
            var there = statement.executeQuery("SELECT to_regclass('log.event') IS NOT NULL");
            there.next();
            if (!there.getBoolean(1)) {
                LogSchema.make(statement);
                statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8));
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
