package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its reply shows it.
 *
 * @param userName hostile text
 * @param reason hostile text, possibly empty
 * @param issuedAt when the command was given
 * @param until when it ends; null if it doesn't by itself
 */
public record CaseView(
        long number,
        Action action,
        UserId user,
        @Nullable String userName,
        String reason,
        Instant issuedAt,
        @Nullable Instant until,
        List<Line> lines) {

    /**
     * One guild.
     *
     * @param guildName hostile text
     * @param detail why it stands so, possibly with names in it
     * @param remedy what helps, possibly with names in it
     */
    public record Line(
            String guildName,
            DeliveryStatus status,
            @Nullable String detail,
            @Nullable String remedy) {}

    public CaseView {
        lines = List.copyOf(lines);
    }

    /** Whether no line changes any more. */
    public boolean settled() {
        return lines.stream().allMatch(line -> line.status().settled());
    }
}
