package io.wayhaven.syncengine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelJudgeTest {

    private static final ChannelId OURS = new ChannelId(100);
    private static final ChannelId STRANGE = new ChannelId(999);
    private static final NamedChannel LOG = new NamedChannel("line 2, column 5, key log_channel_id", OURS);
    private static final NamedChannel ALERTS =
            new NamedChannel("line 3, column 5, key routes.alerts.channel_id", STRANGE);

    private final ChannelJudge judge = new ChannelJudge();

    @Test
    void aChannelThatNoServerHasIsToldOnceWithItsPlace() {
        judge.expect(List.of(LOG, ALERTS), null);

        assertThat(judgedAt(0, 3, OURS)).isEmpty();
        assertThat(judgedAt(10, 3, OURS))
                .singleElement()
                .asString()
                .startsWith(
                        "line 3, column 5, key routes.alerts.channel_id: no server that the bot is in has a channel 999.");
        assertThat(judge.open()).isEmpty();
        assertThat(judgedAt(20, 3, OURS)).isEmpty();
    }

    @Test
    void nothingIsSaidWhileServersAreStillArriving() {
        judge.expect(List.of(ALERTS), null);

        assertThat(judgedAt(0, 0)).isEmpty();
        assertThat(judgedAt(60, 0)).isEmpty();
        assertThat(judgedAt(61, 1)).isEmpty();
        assertThat(judgedAt(69, 2)).isEmpty();
        assertThat(judgedAt(78, 2, STRANGE)).isEmpty();
        assertThat(judge.open()).isEmpty();
        assertThat(judgedAt(100, 2)).isEmpty();
    }

    @Test
    void aFileForOneServerIsJudgedByThatServer() {
        judge.expect(List.of(ALERTS), new GuildId(7));

        judgedAt(0, 2);

        assertThat(judgedAt(10, 2)).singleElement().asString().contains("the server 7 of guild_id lacks a channel 999");
    }

    private List<String> judgedAt(long second, long guilds, ChannelId... found) {
        return judge.judge(new ChannelCensus.Count(guilds, Set.of(found)), Instant.ofEpochSecond(second));
    }
}
