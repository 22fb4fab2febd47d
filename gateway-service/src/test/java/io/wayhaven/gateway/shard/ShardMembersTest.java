package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.members.MemberNews;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShardMembersTest {
    private static final GuildId GUILD = GuildId.of("41771983423143937");
    private static final ConnectionEnd BROKEN = new ConnectionEnd.Lost("the connection broke");

    private final ShardBench bench = new ShardBench();

    @Test
    void asksForTheMembersOfAGuildAndRemembersThatTheyAreKnown() {
        begin();
        bench.tell(new MemberNews.Available(GUILD));
        bench.answer("GUILD_CREATE", 2);
        bench.time.advance(Duration.ofSeconds(2));
        assertThat(bench.requests)
                .hasSize(1)
                .first()
                .satisfies(request -> assertThat(request.guild()).isEqualTo(GUILD));
        assertThat(bench.checkpoints.getLast().membersKnown()).isNull();

        answer(0, 1);
        bench.answer("GUILD_MEMBERS_CHUNK", 3);
        bench.time.advance(Duration.ofMinutes(1));

        assertThat(bench.requests).hasSize(1);
        assertThat(bench.checkpoints.getLast().membersKnown()).isTrue();
    }

    @Test
    void asksAgainForWhatALostConnectionCutOff() {
        begin();
        bench.tell(new MemberNews.Available(GUILD));
        bench.time.advance(Duration.ofSeconds(2));
        answer(0, 2);

        bench.end(BROKEN);
        bench.time.advance(Duration.ofSeconds(60));
        assertThat(bench.requests).as("nobody is connected").hasSize(1);
        bench.answer("RESUMED", 2);
        bench.time.advance(Duration.ofSeconds(2));

        assertThat(bench.requests).hasSize(2);
    }

    @Test
    void asksForNothingAfterAResumeThatCutNothingOff() {
        begin();
        bench.tell(new MemberNews.Available(GUILD));
        bench.time.advance(Duration.ofSeconds(2));
        answer(0, 1);

        bench.end(BROKEN);
        bench.time.advance(Duration.ofSeconds(5));
        bench.answer("RESUMED", 2);
        bench.time.advance(Duration.ofMinutes(5));

        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void asksForNothingWithoutTheIntent() {
        bench.allow(Set.of());
        bench.shards.assign(
                0,
                1,
                new ShardCheckpoint(
                        0, 1, "old", "ws://old", 5, 1, Instant.EPOCH, (long) Intent.mask(Set.of(Intent.GUILDS)), null));
        bench.time.advance(Duration.ZERO);
        bench.answer("RESUMED", 6);
        bench.tell(new MemberNews.Available(GUILD));
        bench.time.advance(Duration.ofSeconds(3));

        assertThat(bench.requests).isEmpty();
    }

    private void begin() {
        bench.shards.assign(0, 1, null);
        bench.time.advance(Duration.ZERO);
        bench.begin("first");
    }

    private void answer(int index, int count) {
        bench.tell(new MemberNews.Chunk(GUILD, bench.requests.getLast().nonce(), index, count));
    }
}
