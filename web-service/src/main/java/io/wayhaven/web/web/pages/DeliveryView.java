package io.wayhaven.web.web.pages;

import io.wayhaven.web.cases.DeliveryRow;
import io.wayhaven.web.sentence.VisibleText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case in one guild, on its page.
 *
 * @param stage open, done or failed: how it is shown
 */
public record DeliveryView(
        String id,
        String guild,
        String status,
        String stage,
        String detail,
        String remedy,
        int attempts,
        @Nullable Times nextAttempt,
        Times updated) {

    /** The view of a row. */
    public static DeliveryView of(DeliveryRow row) {
        var guildName = row.guildName();
        var next = row.nextAttemptAt();
        return new DeliveryView(
                row.id(),
                guildName == null ? "server " + Long.toUnsignedString(row.guild()) : VisibleText.line(guildName, 60),
                row.status().label(),
                row.status().stage().name().toLowerCase(Locale.ROOT),
                line(row.detail()),
                line(row.remedy()),
                row.attempts(),
                next == null ? null : Times.of(next),
                Times.of(row.updatedAt()));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : VisibleText.line(text, 400);
    }
}
