package io.wayhaven.logwriter.store;

import static io.wayhaven.logwriter.ingest.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.logwriter.LogTable;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class ConcurrentWritersIT {

    @Inject
    EventStore<LogEntry> store;

    @Inject
    DataSource database;

    @Test
    void storeTheSameRecordsOnce() {
        var random = new Random(42);
        for (int round = 0; round < 30; round++) {
            var session = "zombie" + round;
            var records = LongStream.rangeClosed(1, 400)
                    .mapToObj(sequence -> entry((int) (sequence % 4), session + sequence % 3, sequence))
                    .toList();

            // each writer holds a batch that begins where the partition was committed last, and ends anywhere
            var writers = List.of(records, upTo(records, random), upTo(records, random), upTo(records, random));
            var attempts = shuffled(writers, random).stream()
                    .map(batch -> store.store(batch).toCompletableFuture())
                    .toList();

            CompletableFuture.allOf(attempts.toArray(CompletableFuture[]::new)).join();
            assertThat(attempts)
                    .extracting(CompletableFuture::join)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Stored.class));
            assertThat(new LogTable(database)
                            .query(
                                    "SELECT sequence FROM log.event WHERE session_id LIKE ? ORDER BY sequence",
                                    row -> row.getLong(1),
                                    session + "_"))
                    .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        }
    }

    @Test
    void makeAPartitionOnce() {
        var monday = LocalDate.of(2016, 1, 4);
        for (int week = 0; week < 20; week++) {
            var time = monday.plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC);
            var writers = LongStream.rangeClosed(1, 4)
                    .mapToObj(writer -> List.of(entry(0, "writer" + writer, time.getEpochSecond(), time)))
                    .toList();

            var attempts = writers.stream()
                    .map(batch -> store.store(batch).toCompletableFuture())
                    .toList();

            assertThat(attempts).extracting(CompletableFuture::join).containsOnly(new Stored(1, 0));
        }
    }

    private static List<LogEntry> upTo(List<LogEntry> records, Random random) {
        return records.subList(0, 1 + random.nextInt(records.size()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
