package io.wayhaven.syncengine.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.reconciliation.Networks.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void whatIsLinkedOverAnyWayIsOneNetwork() {
        var chain = LongStream.range(1, 1000).mapToObj(id -> tie(id, id + 1)).toList();
        var star = LongStream.range(2002, 3000).mapToObj(id -> tie(2001, id)).toList();
        var ties = new ArrayList<>(chain);
        ties.addAll(star);
        ties.add(tie(2002, 2003));
        Collections.shuffle(ties, new Random(7));

        assertThat(Networks.oneOfEach(ties))
                .hasSize(2)
                .satisfiesOnlyOnce(guild -> assertThat(guild.value()).isBetween(1L, 1000L))
                .satisfiesOnlyOnce(guild -> assertThat(guild.value()).isBetween(2001L, 3000L));
    }

    @Test
    void withoutLinksThereIsNone() {
        assertThat(Networks.oneOfEach(List.of())).isEmpty();
    }

    private static Tie tie(long one, long other) {
        return new Tie(new GuildId(one), new GuildId(other));
    }
}
