package io.wayhaven.syncengine.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseButtonsTest {

    @Test
    void retryIsOfferedOnceEverythingIsSettledAndSomethingFailed() {
        assertThat(labels(Action.BAN, DeliveryStatus.APPLIED)).containsExactly("Undo", "Details");
        assertThat(labels(Action.BAN, DeliveryStatus.REFUSED, DeliveryStatus.PENDING))
                .containsExactly("Undo", "Details");
        assertThat(labels(Action.BAN, DeliveryStatus.GAVE_UP, DeliveryStatus.APPLIED))
                .containsExactly("Undo", "Retry failed", "Details");
    }

    @Test
    void whatLiftsSomethingIsNotUndone() {
        assertThat(labels(Action.UNBAN, DeliveryStatus.APPLIED)).containsExactly("Details");
        assertThat(labels(Action.KICK, DeliveryStatus.APPLIED)).containsExactly("Details");
        assertThat(labels(Action.SOFTBAN, DeliveryStatus.APPLIED)).containsExactly("Details");
        assertThat(labels(Action.WARN, DeliveryStatus.APPLIED)).containsExactly("Undo", "Details");
    }

    @Test
    void whatANewerCaseHasOvertakenIsNotUndone() {
        var newer = new CaseView.Newer(8, Action.UNBAN, null);

        assertThat(labels(newer, Action.BAN, DeliveryStatus.APPLIED)).containsExactly("Details");
    }

    private static List<String> labels(Action action, DeliveryStatus... statuses) {
        return labels(null, action, statuses);
    }

    private static List<String> labels(CaseView.@Nullable Newer newer, Action action, DeliveryStatus... statuses) {
        var lines = List.of(statuses).stream()
                .map(status -> new CaseView.Line("A guild", status, null, null))
                .toList();
        return CaseButtons.of(new CaseView(
                        7,
                        action,
                        Samples.TROUBLE,
                        null,
                        "spam",
                        Samples.NOW,
                        null,
                        new CaseView.Told.NotMeant(),
                        newer,
                        null,
                        lines))
                .stream()
                .map(Button::label)
                .toList();
    }
}
