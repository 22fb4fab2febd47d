package io.wayhaven.contracts.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class InviteLinkTest {

    @Test
    void theIntegersFollowFromTheFeatures() {
        assertThat(Feature.mask(List.of(Feature.POSTING, Feature.RECALL, Feature.ATTRIBUTION)))
                .isEqualTo(85_120);
        assertThat(Feature.mask(List.of(Feature.POSTING, Feature.RECALL, Feature.ATTRIBUTION, Feature.ENFORCEMENT)))
                .isEqualTo(1_099_780_148_358L);
        assertThat(Feature.mask(EnumSet.allOf(Feature.class))).isEqualTo(1_100_317_052_070L);
    }

    @Test
    void theLinkAsksForBothScopes() {
        var link = new InviteLink(new ApplicationId(1_423_368_489_703_440_648L), 85_120, new GuildId(42));

        assertThat(link.uri())
                .hasToString("https://discord.com/oauth2/authorize?client_id=1423368489703440648&permissions=85120"
                        + "&scope=bot%20applications.commands&guild_id=42");
        assertThat(new InviteLink(new ApplicationId(1), 0, null).uri())
                .hasToString(
                        "https://discord.com/oauth2/authorize?client_id=1&permissions=0&scope=bot%20applications.commands");
    }
}
