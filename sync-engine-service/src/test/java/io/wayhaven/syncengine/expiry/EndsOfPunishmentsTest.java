package io.wayhaven.syncengine.expiry;

import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndsOfPunishmentsTest {

    @ParameterizedTest(name = "{0} ends by {1}")
    @CsvSource({"BAN, UNBAN", "MUTE, UNMUTE"})
    void whatHoldsUntilItIsLiftedIsLifted(Action action, Action lifting) {
        assertThat(ended(action).end(NOW)).hasValueSatisfying(end -> {
            assertThat(end.action()).isEqualTo(lifting);
            assertThat(end.target().user()).isEqualTo(TROUBLE);
            assertThat(end.context().origin()).isEqualTo(Origin.EXPIRY);
            assertThat(end.reason()).contains("case 12");
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BAN", "MUTE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingElseIs(Action action) {
        assertThat(ended(action).end(NOW)).isEmpty();
    }

    @Test
    void whoDecidedItIsResponsibleForItsEnd() {
        var end = ended(Action.BAN).end(NOW).orElseThrow();

        assertThat(Objects.requireNonNull(end.context().issuer()).user()).isEqualTo(MODERATOR);
        assertThat(end.context().id()).hasToString("expiry:12");
    }

    private static Ended ended(Action action) {
        return new Ended(12, action, new GuildId(10), TROUBLE, "trouble", MODERATOR, "mod");
    }
}
