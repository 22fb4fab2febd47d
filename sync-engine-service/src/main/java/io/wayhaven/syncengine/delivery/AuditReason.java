package io.wayhaven.syncengine.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a guild's audit log says about an action of the bot. */
public final class AuditReason {

    /** Discord's limit, in characters. */
    static final int LONGEST = 512;

    private static final int LONGEST_NAME = 80;

    private AuditReason() {}

    /** The reason, who is responsible, and the case; shortened at the reason's end if need be. */
    public static String of(DeliveryTask task) {
        return of(task, ofCase(task));
    }

    /** The same for several cases of one reason and one issuer. */
    static String ofMany(List<DeliveryTask> tasks) {
        var cases = tasks.stream().mapToLong(DeliveryTask::caseNumber).summaryStatistics();
        return of(
                tasks.getFirst(), " · %d cases, %d to %d".formatted(cases.getCount(), cases.getMin(), cases.getMax()));
    }

    private static String of(DeliveryTask task, String which) {
        var suffix = " · by " + issuer(task.issuerName(), task) + which;
        var reason = plain(task.reason());
        return cut(reason.isEmpty() ? "No reason given" : reason, LONGEST - suffix.length()) + suffix;
    }

    /** Whether a reason that a guild keeps is one that was given for the same case. */
    static boolean isOf(DeliveryTask task, String reason) {
        return reason.endsWith(ofCase(task));
    }

    private static String ofCase(DeliveryTask task) {
        return " · case " + task.caseNumber();
    }

    private static String issuer(@Nullable String name, DeliveryTask task) {
        var id = task.issuer();
        if (id == null) {
            return "a moderator";
        }
        return name == null ? id.toString() : cut(plain(name), LONGEST_NAME) + " (" + id + ")";
    }

    /** Line breaks and other control characters would only break the entry's layout. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
