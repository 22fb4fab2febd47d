package io.wayhaven.syncengine.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.rest.RestLimits;
import io.wayhaven.syncengine.projection.Projection;
import io.wayhaven.syncengine.store.replay.ProjectionReplay;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kafka, PostgreSQL and a simulated Discord for services in processes of their own. */
final class Surroundings implements AutoCloseable {

    private static final String DATABASE = "engine";
    private static final int MANY = 100_000;
    private static final List<String> CHANNELS = List.of("commands", "deliveries", "events", "posts", "typing");

    final DiscordSimulator simulator;
    final SimulatedDiscord discord;
    final Broker broker;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private Surroundings(EmbeddedKafka kafka, EmbeddedPostgres postgres, DiscordSimulator simulator) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.simulator = simulator;
        this.discord = new SimulatedDiscord(simulator);
        this.broker = new Broker(kafka.bootstrapServers());
        this.connection = connect(postgres.settings());
    }

    /** Where Discord limits nothing, and there are no guilds yet. */
    static Surroundings withoutLimits(Path folder) {
        var limits = new RestLimits(MANY, MANY, new RestLimits.Bucket(MANY, Duration.ofSeconds(1)), Map.of());
        return start(
                folder,
                SimulatorOptions.defaults()
                        .withScenario("empty")
                        .withRest(limits)
                        .withGateway(GatewayLimits.defaults().withReplayBuffer(MANY)));
    }

    static Surroundings start(Path folder, SimulatorOptions options) {
        var kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
        try (var topics = new KafkaTopics(kafka.bootstrapServers())) {
            topics.ensure(Topics.all(1));
        }
        var postgres = EmbeddedPostgres.start(
                PostgresSettings.onFreePort(folder.resolve("postgres"), "a password", Durability.THROWAWAY));
        postgres.createDatabase(DATABASE);
        return new Surroundings(kafka, postgres, DiscordSimulator.start(options));
    }

    private static Connection connect(PostgresSettings settings) {
        try {
            return DriverManager.getConnection(settings.jdbcUrl(DATABASE), PostgresSettings.USER, settings.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the service; one that was killed is replaced at once, as its group takes the new one for the same. */
    EngineProcess engine(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(
                EngineProcess.settings(simulator, kafka.bootstrapServers(), postgres.settings(), DATABASE));
        CHANNELS.forEach(
                channel -> properties.put("mp.messaging.incoming." + channel + ".group.instance.id", "the-" + channel));
        properties.put("wayhaven.volume.per-moderator", "0");
        properties.put("wayhaven.volume.per-link", "0");
        properties.putAll(more);
        return EngineProcess.start(properties);
    }

    /** The rows that a statement gives, by column. */
    synchronized List<Map<String, String>> query(String sql, @Nullable Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            var rows = new ArrayList<Map<String, String>>();
            if (!statement.execute()) {
                return rows;
            }
            var found = statement.getResultSet();
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new LinkedHashMap<String, String>();
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a statement gives. */
    long count(String sql, @Nullable Object... parameters) {
        return Long.parseLong(
                query(sql, parameters).getFirst().values().iterator().next());
    }

    /** What is stored of cases is what the facts tell. */
    void assertReplayed() {
        try (var fresh = connect(postgres.settings())) {
            var replayed = ProjectionReplay.check(fresh, EnumSet.allOf(Projection.class), null);
            assertThat(replayed.equal())
                    .as(() -> String.join("\n", replayed.lines()))
                    .isTrue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        broker.close();
        disconnect();
        simulator.close();
        postgres.close();
        kafka.close();
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
