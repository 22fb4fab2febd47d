package io.wayhaven.syncengine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Punishment;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CautionTest {

    @Test
    void staffAndBotsAreAskedAbout() {
        assertThat(about(Action.BAN, 3, null, Samples.LOW, Samples.MIDDLE))
                .contains("**nelly** is staff here, with the permission Ban Members. Really ban them in 3 servers?");
        assertThat(about(Action.KICK, 1, true)).contains("**nelly** is a bot. Really kick them in this server?");
    }

    @Test
    void othersAreNotAndNeitherIsWhatEndsAPunishment() {
        assertThat(about(Action.BAN, 3, null)).isEmpty();
        assertThat(about(Action.BAN, 3, false, Samples.LOW)).isEmpty();
        assertThat(about(Action.UNBAN, 3, true, Samples.HIGH)).isEmpty();
    }

    @Test
    void bansForGoodInManyServersAreAskedAbout() {
        assertThat(about(Action.BAN, 5, null)).isEmpty();
        assertThat(about(Action.BAN, 6, null))
                .contains("This is about **nelly**. Really ban them in 6 servers, for good?");
        assertThat(about(Action.KICK, 6, null)).isEmpty();
    }

    private static Optional<String> about(Action action, int guilds, @Nullable Boolean bot, RoleId... roles) {
        var command = new Punishment(
                Samples.context(7, Samples.issuer(Samples.OWNER), Origin.SLASH),
                action,
                new Target(Samples.TROUBLE, "nelly", Arrays.asList(roles), null, bot),
                "spam",
                null,
                0,
                null);
        return Caution.about(command, Samples.guild(7, false), guilds, 5);
    }
}
