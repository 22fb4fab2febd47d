package io.wayhaven.syncengine.banlist;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BanReaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final GuildId GUILD = new GuildId(10);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int PAGE = 2;

    private final List<Ban> banned = new ArrayList<>();
    private final List<DiscordEvent> published = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private boolean mine = true;
    private @Nullable UserId highest;
    private Optional<BanPage> instead = Optional.empty();

    @Test
    void everyPieceIsPublishedAsItComes() throws IOException {
        ban(30, "spam");
        ban(40, null);
        ban(50, null);

        read();

        assertThat(published).extracting(DiscordEvent::type).containsOnly("wayhaven.bans_read");
        assertThat(published).extracting(event -> event.id().session()).containsOnly("bans:10");
        assertThat(published)
                .extracting(event -> event.id().sequence())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(json(0)).isEqualTo(MAPPER.readTree("""
                {"guild_id":"10","at":"2026-11-21T12:00:00Z","after":"0","complete":false,"audited":true,"up_to":"40","bans":[
                 {"reason":"spam","user":{"id":"30","username":"u30"}},{"reason":null,"user":{"id":"40","username":"u40"}}]}"""));
        assertThat(json(1)).isEqualTo(MAPPER.readTree("""
                {"guild_id":"10","at":"2026-11-21T12:00:01Z","after":"40","complete":true,"audited":true,"bans":[
                 {"reason":null,"user":{"id":"50","username":"u50"}}]}"""));
        assertThat(steps).containsExactly("published", "keep", "published", "finish");
    }

    @Test
    void aFullPageThatEndsWithTheHighestKnownBanIsTheLast() throws IOException {
        ban(30, null);
        ban(40, null);
        ban(50, null);
        highest = new UserId(40);

        read();

        assertThat(steps).containsExactly("published", "finish");
        assertThat(json(0).path("complete").asBoolean()).isTrue();
        assertThat(json(0).path("up_to").asText())
                .as("nothing is said about those above")
                .isEqualTo("40");
    }

    @Test
    void aFullPageThatEndsBeforeTheHighestKnownBanIsNotTheLast() {
        ban(30, null);
        ban(40, null);
        ban(50, null);
        highest = new UserId(50);

        read();

        assertThat(steps).containsExactly("published", "keep", "published", "finish");
    }

    @Test
    void nobodyBannedIsNewsToo() throws IOException {
        read();

        assertThat(json(0).path("complete").asBoolean()).isTrue();
        assertThat(json(0).path("bans")).isEmpty();
    }

    @Test
    void whoLostTheTurnStops() {
        ban(30, null);
        ban(40, null);
        ban(50, null);
        mine = false;

        read();

        assertThat(steps).containsExactly("published", "keep");
    }

    @Test
    void withoutAnAnswerTheTurnIsPutOff() {
        instead = Optional.of(new BanPage.Later(Duration.ofSeconds(7)));
        read();
        instead = Optional.of(new BanPage.Closed());
        read();

        assertThat(steps).containsExactly("postpone PT7S", "postpone PT1H");
    }

    private void ban(long user, @Nullable String reason) {
        banned.add(new Ban(new UserId(user), "u" + user, reason));
    }

    private void read() {
        var reader = new BanReader(new Book(), this::page, this::publish, 1);
        assertThat(reader.round().toCompletableFuture()).isCompletedWithValue(true);
    }

    private CompletionStage<BanPage> page(GuildId guild, long after) {
        var above = banned.stream().filter(ban -> ban.user().value() > after).toList();
        var page = above.stream().limit(PAGE).toList();
        return completedStage(instead.orElse(new BanPage.Bans(page, above.size() <= PAGE)));
    }

    private CompletionStage<Void> publish(List<DiscordEvent> records) {
        published.addAll(records);
        return step("published");
    }

    private JsonNode json(int index) throws IOException {
        return MAPPER.readTree(published.get(index).payload());
    }

    private CompletionStage<Void> step(String what) {
        steps.add(what);
        return completedStage(null);
    }

    private final class Book implements BanBook {

        @Override
        public CompletionStage<Void> seen(GuildId guild, int shard) {
            return step("seen");
        }

        @Override
        public CompletionStage<Void> gap(int shard) {
            return step("gap");
        }

        @Override
        public CompletionStage<List<BanTurn>> takeDue(int most) {
            return completedStage(List.of(new BanTurn(GUILD, 1, true, highest, NOW)));
        }

        @Override
        public CompletionStage<Optional<BanTurn>> keep(BanTurn turn) {
            steps.add("keep");
            return completedStage(
                    Optional.of(turn.at(turn.now().plusSeconds(1))).filter(kept -> mine));
        }

        @Override
        public CompletionStage<Void> finish(BanTurn turn) {
            return step("finish");
        }

        @Override
        public CompletionStage<Void> postpone(BanTurn turn, Duration wait) {
            return step("postpone " + wait);
        }
    }
}
