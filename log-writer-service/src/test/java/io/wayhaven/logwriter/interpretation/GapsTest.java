package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.logwriter.entry.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    private static final long EVEN = 2L << 22;
    private static final long ODD = 3L << 22;
    private static final long ALSO_EVEN = 4L << 22 | 5;

    private final Scene scene = new Scene().inGuild(ALSO_EVEN).inGuild(ODD).inGuild(EVEN);

    @Test
    void areToldInEachGuildOfTheirShard() {
        assertThat(gap("0,'shardCount':2")).extracting(Draft::guildId).containsExactly(EVEN, ALSO_EVEN);
        assertThat(gap("1,'shardCount':2")).extracting(Draft::guildId).containsExactly(ODD);
        assertThat(gap("0,'shardCount':1")).extracting(Draft::guildId).containsExactly(EVEN, ODD, ALSO_EVEN);
    }

    @Test
    void sayTheSameEverywhere() {
        assertThat(gap("0,'shardCount':2"))
                .allSatisfy(draft -> assertThat(draft.kind()).isEqualTo(OwnKinds.GAP))
                .extracting(Scene::sentence)
                .containsOnly("The log has a gap since 2026-11-21 11:00 UTC until 2026-11-21 11:05 UTC: it was lost");
    }

    /** Old records don't say how many shards there were; before the first session's guilds were seen none is known. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0,'shardCount':0", "0,'shardCount':null", "0,'shardCount':'2'", "7,'shardCount':8", "null"
            })
    void areToldInNoneWhereTheGuildsAreNotKnown(String shard) {
        assertThat(gap(shard)).singleElement().extracting(Draft::guildId).isNull();
    }

    private List<Draft> gap(String shard) {
        var payload =
                "{'shard':%s,'since':'2026-11-21T11:00:00Z','until':'2026-11-21T11:05:00Z','reason':'it was lost'}";
        return scene.read("wayhaven.gap", Scene.node(payload.formatted(shard)), null)
                .drafts();
    }
}
