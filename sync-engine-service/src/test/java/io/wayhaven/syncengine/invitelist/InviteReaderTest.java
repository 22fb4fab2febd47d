package io.wayhaven.syncengine.invitelist;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.pacing.FakeTimer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class InviteReaderTest {

    private static final GuildId GUILD = new GuildId(10);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final FakeTimer timer = new FakeTimer();
    private final List<DiscordEvent> published = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private boolean mine = true;
    private InviteAnswer answer = new InviteAnswer.Invites(List.of(
            new Invite("abc", 3, new UserId(80), 5, "2026-11-22T12:00:00+00:00", false),
            new Invite("home", 9, null, 0, null, true)));

    @Test
    void whatWasReadIsPublishedOnceTheJoinsThatItCountedAreTold() throws IOException {
        var round = read();
        assertThat(round.toCompletableFuture()).isNotDone();
        assertThat(published).isEmpty();

        timer.pass(SETTLE);

        assertThat(round.toCompletableFuture()).isCompletedWithValue(true);
        assertThat(steps).containsExactly("asked true", "keep", "published", "finish");
        var event = published.getFirst();
        assertThat(event.type()).isEqualTo("wayhaven.invites_read");
        assertThat(event.id().toString()).isEqualTo("0:invites:10:" + NOW.toEpochMilli());
        assertThat(event.partitionKey()).isEqualTo("10");
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(event.payload())).isEqualTo(mapper.readTree("""
                {"guild_id":"10","at":"2026-11-21T12:00:00Z","until":"2026-11-21T12:00:01Z","invites":[
                 {"code":"abc","uses":3,"inviter_id":"80","max_uses":5,"expires_at":"2026-11-22T12:00:00+00:00"},
                 {"code":"home","uses":9,"vanity":true}]}"""));
    }

    @Test
    void whoLostTheTurnPublishesNothing() {
        mine = false;

        read();
        timer.pass(SETTLE);

        assertThat(steps).containsExactly("asked true", "keep");
    }

    @Test
    void withoutAnAnswerTheTurnIsPutOff() {
        answer = new InviteAnswer.Later(Duration.ofSeconds(7));
        read();
        answer = new InviteAnswer.Closed();
        read();

        assertThat(steps).containsExactly("asked true", "postpone PT7S", "asked true", "postpone PT1H");
    }

    private CompletionStage<Boolean> read() {
        return new InviteReader(new Book(), this::ask, this::publish, timer, SETTLE, 1).round();
    }

    private CompletionStage<InviteAnswer> ask(GuildId guild, boolean vanity) {
        steps.add("asked " + vanity);
        return completedStage(answer);
    }

    private CompletionStage<Void> publish(List<DiscordEvent> records) {
        published.addAll(records);
        return step("published");
    }

    private CompletionStage<Void> step(String what) {
        steps.add(what);
        return completedStage(null);
    }

    private final class Book implements InviteBook {

        @Override
        public CompletionStage<Void> seen(GuildId guild, boolean vanity) {
            return step("seen");
        }

        @Override
        public CompletionStage<Void> vanity(GuildId guild, boolean vanity) {
            return step("vanity");
        }

        @Override
        public CompletionStage<Void> joined(GuildId guild) {
            return step("joined");
        }

        @Override
        public CompletionStage<List<InviteTurn>> takeDue(int most) {
            return completedStage(List.of(new InviteTurn(GUILD, 1, true, NOW)));
        }

        @Override
        public CompletionStage<Optional<Instant>> keep(InviteTurn turn) {
            steps.add("keep");
            return completedStage(Optional.of(turn.now().plusSeconds(1)).filter(now -> mine));
        }

        @Override
        public CompletionStage<Void> finish(InviteTurn turn) {
            return step("finish");
        }

        @Override
        public CompletionStage<Void> postpone(InviteTurn turn, Duration wait) {
            return step("postpone " + wait);
        }
    }
}
