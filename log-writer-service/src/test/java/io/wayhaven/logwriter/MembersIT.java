package io.wayhaven.logwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Members of whom nothing was known but what Discord answered when it was asked for all. */
@QuarkusTest
@WithTestResource(KafkaAndPostgresResource.class)
final class MembersIT {

    private static final long GUILD = 7_900_000_000_000_000L;
    private static final long FIRST = 5_300_000_000_000_000L;
    private static final int CHUNKS = 5;
    private static final int CHUNK = 1000;

    @Inject
    DataSource database;

    @Test
    void tellsTheFirstChangeOfAMemberFromWhatToWhat() {
        // Given
        var log = new LogTable(database);
        var guild = new SimulatedGuild(GUILD, Instant.parse("2026-11-18T12:00:00Z"));
        for (var index = 0; index < CHUNKS; index++) {
            guild.dispatch("GUILD_MEMBERS_CHUNK", chunk(index));
        }

        // When
        var quiet = FIRST + CHUNKS * CHUNK - 1;
        var rename = guild.dispatch(
                "GUILD_MEMBER_UPDATE",
                member(quiet, "Now").replace("{\"user\"", "{\"guild_id\":\"" + GUILD + "\",\"user\""));
        try (var topic = new EventTopic()) {
            topic.send(guild.told().stream()
                    .map(event -> EventTopic.toRecord(3, event))
                    .toList());
        }

        // Then
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(log.query(
                                "SELECT event_id, kind, changes::text FROM log.entry WHERE guild_id = ?",
                                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                                GUILD))
                        .singleElement()
                        .asString()
                        .startsWith(rename + " member.nick")
                        .contains("\"Before\"", "\"Now\""));
    }

    private static String chunk(int index) {
        return "{\"guild_id\":\"%d\",\"chunk_index\":%d,\"chunk_count\":%d,\"members\":[%s]}"
                .formatted(
                        GUILD,
                        index,
                        CHUNKS,
                        LongStream.range(0, CHUNK)
                                .mapToObj(each -> member(FIRST + (long) index * CHUNK + each, "Before"))
                                .collect(Collectors.joining(",")));
    }

    private static String member(long id, String nick) {
        return """
                {"user":{"id":"%d","username":"user%d","discriminator":"0","global_name":"User","avatar":null,"bot":false},\
                "nick":"%s","roles":["1","2"],"joined_at":"2025-03-01T10:00:00.000000+00:00","premium_since":null,\
                "deaf":false,"mute":false,"flags":0,"pending":false,"communication_disabled_until":null}""".formatted(id, id, nick);
    }
}
