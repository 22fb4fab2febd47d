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
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody has to correct is said in one line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalIT {

    private static final String DATABASE = "refusal";
    private static final String PASSWORD = "a password";

    private final Map<String, String> settings = new HashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        var kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
        running.push(kafka);
        try (var topics = new KafkaTopics(kafka.bootstrapServers())) {
            topics.ensure(Topics.all(1));
        }
        var postgres = EmbeddedPostgres.start(
                PostgresSettings.onFreePort(folder.resolve("postgres"), PASSWORD, Durability.THROWAWAY));
        running.push(postgres);
        postgres.createDatabase(DATABASE);
        var discord = DiscordSimulator.start(SimulatorOptions.defaults());
        running.push(discord);
        settings.putAll(EngineProcess.settings(discord, kafka.bootstrapServers(), postgres.settings(), DATABASE));
    }

    @AfterAll
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wayhaven.discord.token, '', There is no bot token. Set DISCORD_TOKEN",
        "DATABASE_URL, sqlite:///bot.db, 'DATABASE_URL names an SQLite file, but Wayhaven keeps its data in PostgreSQL. Set'",
        "wayhaven.discord.token, wrong, Discord rejects the bot token. Set DISCORD_TOKEN",
        "kafka.bootstrap.servers, nowhere.invalid:9092, Set KAFKA_BOOTSTRAP_SERVERS to its host and port.",
        "quarkus.datasource.password, wrong, 'password authentication failed for user \"postgres\"). Correct DATABASE_URL, or POSTGRES_USER and POSTGRES_PASSWORD'",
        "quarkus.datasource.username, nobody, 'for user \"nobody\"). Correct DATABASE_URL, or POSTGRES_USER'",
        "quarkus.datasource.jdbc.url, {jdbc}_missing, '_missing\" does not exist). Create it, or correct DATABASE_URL or POSTGRES_DB'",
    })
    void endsWithARemedyWhereTheConfigurationCannotWork(String property, String value, String sentence) {
        var wrong = new HashMap<>(settings);
        wrong.put(property, value.replace("{jdbc}", settings.getOrDefault("quarkus.datasource.jdbc.url", "")));

        try (var engine = EngineProcess.start(wrong)) {
            assertThat(engine.awaitEnd()).isEqualTo(78);
            assertThat(engine.lines())
                    .filteredOn(line -> line.contains(" ERROR "))
                    .singleElement()
                    .asString()
                    .contains(sentence);
            assertThat(engine.lines()).noneMatch(line -> line.startsWith("Caused by: ") || line.startsWith("\tat "));
        }
    }
}
