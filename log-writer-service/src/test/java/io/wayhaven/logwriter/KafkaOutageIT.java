package io.wayhaven.logwriter;

import static io.restassured.RestAssured.get;
import static io.wayhaven.logwriter.EventTopic.event;
import static io.wayhaven.logwriter.EventTopic.toRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RestartableKafka.class)
final class KafkaOutageIT {

    private static final Duration NOTICE = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(40);

    RestartableKafka kafka;

    @Inject
    DataSource database;

    @Test
    void isNotReadyWhileKafkaIsAwayAndGoesOnAfterwards() {
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));

        kafka.stopBroker();
        await().atMost(NOTICE).untilAsserted(() -> assertThat(status("ready")).isEqualTo(503));
        assertThat(status("live")).isEqualTo(200);

        kafka.startBroker();
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));
        try (var topic = new EventTopic()) {
            topic.send(List.of(toRecord(0, event("back", 1, "TEST", 1, "{}"))));
            await().atMost(RECOVERY)
                    .untilAsserted(() ->
                            assertThat(new LogTable(database).sequences("back")).containsExactly(1L));
        }
    }

    private static int status(String check) {
        return get("/q/health/" + check).statusCode();
    }
}
