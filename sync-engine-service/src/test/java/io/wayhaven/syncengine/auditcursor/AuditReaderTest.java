package io.wayhaven.syncengine.auditcursor;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.Snowflake;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class AuditReaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final GuildId GUILD = new GuildId(10);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int BAN = 22;
    private static final int MESSAGE_DELETE = 72;
    private static final int PAGE = 2;

    private final List<AuditEntry> written = new ArrayList<>();
    private final List<DiscordEvent> published = new ArrayList<>();
    private final Book book = new Book();
    private AuditPage instead = new AuditPage.Entries(List.of(), true);
    private boolean answering = true;

    @Test
    void newEntriesArePublishedVerbatimInOrderBeforeTheCursorMoves() throws IOException {
        entry(40, BAN, 1);
        entry(30, BAN, 1);
        entry(20, BAN, 1);

        read();

        assertThat(types())
                .containsExactly(
                        "wayhaven.audit_entry", "wayhaven.audit_entry", "wayhaven.audit_entry", "wayhaven.audit_read");
        assertThat(published.subList(0, 3))
                .allSatisfy(record -> assertThat(record.id().session()).isEqualTo("audit:10"))
                .extracting(record -> record.id().sequence())
                .containsExactly(ago(40), ago(30), ago(20));
        assertThat(json(0).path("guild_id").asText()).isEqualTo("10");
        assertThat(json(0).path("reason").asText()).isEqualTo("because");
        assertThat(book.log)
                .containsExactly("published 2", "advance", "published 1", "advance", "published 1", "finish");
        assertThat(book.turn.cursor()).isEqualTo(ago(20));
    }

    @Test
    void whatIsYoungIsLeftForTheNextLook() throws IOException {
        entry(20, BAN, 1);
        entry(3, BAN, 1);

        read();

        assertThat(types()).containsExactly("wayhaven.audit_entry", "wayhaven.audit_read");
        assertThat(json(1).path("at").asText()).isEqualTo("2026-11-21T11:59:50Z");
        assertThat(book.turn.cursor()).isEqualTo(ago(20));
    }

    @Test
    void anEntryThatStandsForMoreThanBeforeIsPublishedAgain() throws IOException {
        entry(60, MESSAGE_DELETE, 1);
        read();
        published.clear();
        written.clear();
        entry(60, MESSAGE_DELETE, 3);

        read();
        read();

        assertThat(types()).containsExactly("wayhaven.audit_entry", "wayhaven.audit_read", "wayhaven.audit_read");
        assertThat(published.getFirst().id().session()).isEqualTo("audit-count:10");
        assertThat(published.getFirst().id().sequence()).isEqualTo(NOW.toEpochMilli() * 1000);
        assertThat(json(0).path("options").path("count").asText()).isEqualTo("3");
        assertThat(book.turn.counts()).containsExactly(Map.entry(ago(60), 3));
    }

    @Test
    void oldCountsAreForgotten() {
        book.turn = turn(ago(10), Map.of(ago(16 * 60), 1));

        read();

        assertThat(book.turn.counts()).isEmpty();
    }

    @Test
    void whoLostTheTurnStops() {
        entry(40, BAN, 1);
        entry(30, BAN, 1);
        entry(20, BAN, 1);
        book.mine = false;

        read();

        assertThat(book.log).containsExactly("published 2", "advance");
    }

    @Test
    void withoutAnAnswerTheTurnIsPutOff() {
        answering = false;
        instead = new AuditPage.Later(Duration.ofSeconds(7));
        read();
        instead = new AuditPage.Closed();
        read();

        assertThat(book.log).containsExactly("postpone PT7S", "postpone PT1H");
        assertThat(published).isEmpty();
    }

    private void read() {
        var more = new AuditReader(book, this::page, this::publish, Duration.ofSeconds(10), 1)
                .round()
                .toCompletableFuture();
        assertThat(more).isCompletedWithValue(true);
    }

    private CompletionStage<AuditPage> page(GuildId guild, long after) {
        var entries = written.stream().filter(entry -> entry.id() > after).toList();
        return completedStage(
                answering
                        ? new AuditPage.Entries(entries.stream().limit(PAGE).toList(), entries.size() < PAGE)
                        : instead);
    }

    private CompletionStage<Void> publish(List<DiscordEvent> records) {
        book.log.add("published " + records.size());
        published.addAll(records);
        return completedStage(null);
    }

    private void entry(int secondsAgo, int action, int count) {
        written.add(new AuditEntry(MAPPER.valueToTree(Map.of(
                "id",
                Long.toString(ago(secondsAgo)),
                "action_type",
                action,
                "reason",
                "because",
                "options",
                Map.of("count", Integer.toString(count))))));
    }

    private List<String> types() {
        return published.stream().map(DiscordEvent::type).toList();
    }

    private JsonNode json(int index) throws IOException {
        return MAPPER.readTree(published.get(index).payload());
    }

    private static long ago(int seconds) {
        return Snowflake.at(NOW.minusSeconds(seconds));
    }

    private static AuditTurn turn(long cursor, Map<Long, Integer> counts) {
        return new AuditTurn(GUILD, 1, cursor, counts, NOW);
    }

    private static final class Book implements AuditBook {

        final List<String> log = new ArrayList<>();
        boolean mine = true;
        AuditTurn turn = turn(ago(300), Map.of());

        @Override
        public CompletionStage<Void> seen(GuildId guild, int shard) {
            return done("seen");
        }

        @Override
        public CompletionStage<Void> gap(int shard) {
            return done("gap");
        }

        @Override
        public CompletionStage<Void> due(GuildId guild) {
            return done("due");
        }

        @Override
        public CompletionStage<List<AuditTurn>> takeDue(int most) {
            return completedStage(List.of(turn));
        }

        @Override
        public CompletionStage<Boolean> advance(AuditTurn advanced) {
            log.add("advance");
            turn = mine ? advanced : turn;
            return completedStage(mine);
        }

        @Override
        public CompletionStage<Void> finish(AuditTurn finished) {
            return done("finish");
        }

        @Override
        public CompletionStage<Void> postpone(AuditTurn postponed, Duration wait) {
            return done("postpone " + wait);
        }

        private CompletionStage<Void> done(String what) {
            log.add(what);
            return CompletableFuture.completedStage(null);
        }
    }
}
