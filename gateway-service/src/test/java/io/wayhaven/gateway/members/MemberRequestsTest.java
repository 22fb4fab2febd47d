package io.wayhaven.gateway.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberRequestsTest {
    private static final GuildId ONE = GuildId.of("41771983423143937");
    private static final GuildId OTHER = GuildId.of("81384788765712384");

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final MemberRequests requests = new MemberRequests(clock());

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void begin() {
        requests.begin();
    }

    @Test
    void asksForOneGuildAfterTheOther() {
        requests.hear(new MemberNews.Available(ONE));
        requests.hear(new MemberNews.Available(OTHER));
        var first = next();

        assertThat(first.guild()).isEqualTo(ONE);
        assertThat(requests.next()).isNull();
        answer(first, 1, 3);
        answer(first, 0, 3);
        answer(first, 0, 3);
        assertThat(requests.next()).as("a part is missing").isNull();
        answer(first, 2, 3);
        assertThat(next().guild()).isEqualTo(OTHER);
        assertThat(requests.isComplete()).isFalse();
    }

    @Test
    void isCompleteWithTheLastAnswer() {
        requests.hear(new MemberNews.Available(ONE));
        answer(next(), 0, 1);

        assertThat(requests.isComplete()).isTrue();
        assertThat(requests.next()).isNull();
    }

    @Test
    void asksNoGuildTwiceWithinDiscordsLimit() {
        requests.hear(new MemberNews.Available(ONE));
        answer(next(), 0, 1);

        requests.begin();
        requests.hear(new MemberNews.Available(ONE));
        pass(30);
        assertThat(requests.next()).isNull();
        pass(1);
        assertThat(next().guild()).isEqualTo(ONE);
    }

    @Test
    void waitsAsLongAsDiscordSaysWhileOthersGoAhead() {
        requests.hear(new MemberNews.Available(ONE));
        requests.hear(new MemberNews.Available(OTHER));
        var unused = next();
        requests.hear(new MemberNews.Limited(ONE, Duration.ofSeconds(12)));

        answer(next(), 0, 1);
        pass(11);
        assertThat(requests.next()).isNull();
        pass(1);
        assertThat(next().guild()).isEqualTo(ONE);
    }

    @Test
    void asksAgainLaterAndLaterForWhatDoesNotCome() {
        requests.hear(new MemberNews.Available(ONE));
        requests.hear(new MemberNews.Available(OTHER));
        var first = next();
        pass(29);
        answer(first, 0, 2);
        pass(29);
        assertThat(requests.next()).as("the answer goes on").isNull();

        pass(1);
        answer(next(), 0, 1);
        pass(31);
        assertThat(next().guild()).isEqualTo(ONE);
        pass(30 + 61);
        assertThat(requests.next()).isNull();
        pass(62);
        assertThat(next().guild()).isEqualTo(ONE);
    }

    @Test
    void takesTheRestOfAnAnswerThatComesAfterItWasGivenUp() {
        requests.hear(new MemberNews.Available(ONE));
        var first = next();
        pass(30);
        assertThat(requests.next()).isNull();

        answer(first, 0, 1);
        assertThat(requests.isComplete()).isTrue();
    }

    @Test
    void asksAgainForWhatAnInterruptionCutOff() {
        requests.hear(new MemberNews.Available(ONE));
        requests.hear(new MemberNews.Available(OTHER));
        var first = next();
        answer(first, 0, 2);

        requests.interrupt();
        answer(next(), 0, 1);
        pass(31);
        assertThat(next().guild()).isEqualTo(ONE);
    }

    @Test
    void doesNotAskAgainIfTheRestIsReplayed() {
        requests.hear(new MemberNews.Available(ONE));
        var first = next();
        answer(first, 0, 2);

        requests.interrupt();
        answer(first, 1, 2);
        pass(3_600);
        assertThat(requests.next()).isNull();
    }

    @Test
    void forgetsGuildsThatAreGone() {
        requests.hear(new MemberNews.Available(ONE));
        requests.hear(new MemberNews.Available(OTHER));
        var unused = next();
        requests.hear(new MemberNews.Gone(ONE));

        assertThat(next().guild()).isEqualTo(OTHER);
    }

    @Test
    void ignoresTheAnswersToOthersQuestions() {
        requests.hear(new MemberNews.Available(ONE));
        var unused = next();
        requests.hear(new MemberNews.Chunk(ONE, "", 0, 1));

        assertThat(requests.isComplete()).isFalse();
    }

    @Test
    void discoversTheGuildsOfASessionThatAFormerOwnerLeftIncomplete() {
        requests.adopt(false);
        requests.see(ONE);
        answer(next(), 0, 1);
        requests.see(ONE);
        pass(3_600);

        assertThat(requests.next()).isNull();
        assertThat(requests.isComplete())
                .as("there may be guilds that nothing has come of")
                .isFalse();
    }

    @Test
    void asksForNothingInASessionThatAFormerOwnerCompleted() {
        requests.adopt(true);
        requests.see(ONE);

        assertThat(requests.next()).isNull();
        assertThat(requests.isComplete()).isTrue();
    }

    private MemberRequest next() {
        return Objects.requireNonNull(requests.next());
    }

    private void answer(MemberRequest request, int index, int count) {
        requests.hear(new MemberNews.Chunk(request.guild(), request.nonce(), index, count));
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
