package io.wayhaven.logwriter;

import static io.wayhaven.logwriter.EventTopic.event;
import static io.wayhaven.logwriter.EventTopic.toRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class RedeliveryIT {

    private static final int COUNT = 12_000;

    @Inject
    DataSource database;

    @Inject
    KafkaClientService kafka;

    @Inject
    MeterRegistry meters;

    @Test
    void leavesEveryRowOnceHoweverOftenOffsetsGoBack() {
        var log = new LogTable(database);
        var consumer = kafka.getConsumer("discord-events");
        var duplicatesBefore = duplicates();
        try (var topic = new EventTopic()) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            LongStream.rangeClosed(1, COUNT)
                    .mapToObj(i -> toRecord((int) (i % 12), event("back", i, "TEST", 1, "{}")))
                    .forEach(records::add);

            topic.send(records);
            for (int i = 1; i <= 4; i++) {
                var progress = i * COUNT / 5;
                await().until(() -> log.sequences("back").size() >= progress);
                consumer.runOnPollingThread(client -> {
                            client.seekToBeginning(client.assignment());
                        })
                        .await()
                        .indefinitely();
            }

            topic.send(IntStream.range(0, 12)
                    .mapToObj(partition -> toRecord(partition, event("back", COUNT + 1, "LAST", 1, "{}")))
                    .toList());

            await().untilAsserted(() -> assertThat(log.query(
                            "SELECT kafka_partition FROM log.event WHERE session_id = 'back' AND type = 'LAST'",
                            row -> row.getInt(1)))
                    .hasSize(12));
            assertThat(duplicates()).isGreaterThan(duplicatesBefore);
            assertThat(log.query(
                            "SELECT sequence FROM log.event WHERE session_id = 'back' AND type = 'TEST' ORDER BY sequence",
                            row -> row.getLong(1)))
                    .isEqualTo(LongStream.rangeClosed(1, COUNT).boxed().toList());
        }
    }

    private double duplicates() {
        return meters.counter("wayhaven.log.duplicates").count();
    }
}
