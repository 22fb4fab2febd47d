package io.wayhaven.web.web.pages;

import io.wayhaven.web.cases.CaseRecord;
import io.wayhaven.web.cases.DeliveryRow;
import io.wayhaven.web.cases.Progress;
import io.wayhaven.web.sentence.VisibleText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case on a page.
 *
 * @param expires when the punishment ends; null if it doesn't by itself
 * @param stage open, done, failed or none: how its progress is shown
 */
public record CaseView(
        long number,
        String action,
        String person,
        String personId,
        String issuer,
        String reason,
        String guild,
        String origin,
        Times issued,
        @Nullable Times expires,
        @Nullable Long supersededBy,
        @Nullable EvidenceView evidence,
        String progress,
        String stage,
        int done,
        int total,
        List<DeliveryView> deliveries) {

    static CaseView of(CaseRecord record) {
        return of(record, record.progress(), List.of());
    }

    static CaseView of(CaseRecord record, List<DeliveryRow> deliveries) {
        return of(
                record,
                Progress.of(deliveries),
                deliveries.stream().map(DeliveryView::of).toList());
    }

    /** Open, done, failed, or none if there is nothing to do. */
    public static String stage(Progress progress) {
        if (progress.failed() > 0) {
            return "failed";
        }
        if (progress.total() == 0) {
            return "none";
        }
        return progress.settled() ? "done" : "open";
    }

    private static CaseView of(CaseRecord record, Progress progress, List<DeliveryView> deliveries) {
        var issuer = record.issuer();
        var expires = record.expiresAt();
        var evidence = record.evidence();
        return new CaseView(
                record.number(),
                action(record.action()),
                name(record.userName(), "user ", record.user()),
                Long.toUnsignedString(record.user()),
                issuer == null ? "somebody whom Discord doesn’t name" : name(record.issuerName(), "user ", issuer),
                record.reason().isBlank() ? "" : VisibleText.line(record.reason(), 600),
                name(record.sourceGuildName(), "server ", record.sourceGuild()),
                origin(record.origin()),
                Times.of(record.issuedAt()),
                expires == null ? null : Times.of(expires),
                record.supersededBy(),
                evidence == null ? null : EvidenceView.of(evidence, record.sourceGuild()),
                progress.line(),
                stage(progress),
                progress.done(),
                progress.total(),
                deliveries);
    }

    private static String name(@Nullable String name, String otherwise, long id) {
        return name == null || name.isBlank() ? otherwise + Long.toUnsignedString(id) : VisibleText.line(name, 80);
    }

    private static String action(String action) {
        return switch (action) {
            case "ban" -> "Ban";
            case "unban" -> "Unban";
            case "kick" -> "Kick";
            case "softban" -> "Softban";
            case "mute" -> "Mute";
            case "unmute" -> "Unmute";
            case "warn" -> "Warning";
            case "note" -> "Note";
            case "timeout" -> "Timeout";
            case "untimeout" -> "End of timeout";
            default -> VisibleText.line(action, 40);
        };
    }

    private static String origin(String origin) {
        return switch (origin.toLowerCase(Locale.ROOT)) {
            case "slash" -> "slash command";
            case "mass" -> "mass ban";
            case "approved" -> "held, then approved";
            case "native" -> "done in Discord by hand";
            case "escalation" -> "rule about warnings";
            case "expiry" -> "end of its time";
            default -> VisibleText.line(origin, 40);
        };
    }
}
