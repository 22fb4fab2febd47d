package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.servers.KindCount;
import io.wayhaven.web.servers.ServerHealth;
import java.util.List;

/**
 * How the log of a server is doing.
 *
 * @param unknownShare such as "3 of 40 (8 %)"
 * @param reasons why actors are unknown
 * @param alarms what Wayhaven complained about, newest first
 */
public record ServerView(
        ServerRow server,
        long entries,
        String unknownShare,
        boolean unknown,
        List<Reason> reasons,
        List<KindRow> kinds,
        List<LogRow> alarms) {

    /** Why actors are unknown, and how often. */
    public record Reason(String text, long entries) {}

    /** How often something was logged. */
    public record KindRow(String id, KindView kind, long entries, long unknown) {

        static KindRow of(KindCount count) {
            return new KindRow(count.kind(), KindView.of(count.kind(), ""), count.entries(), count.unknown());
        }
    }

    static ServerView of(ServerHealth health) {
        return new ServerView(
                ServerRow.of(health.summary()),
                health.entries(),
                share(health.unknown(), health.attributable()),
                health.unknown() > 0,
                health.reasons().stream()
                        .map(reason -> new Reason(
                                reason.note().isBlank() ? "No reason was noted." : VisibleText.line(reason.note(), 300),
                                reason.entries()))
                        .toList(),
                health.kinds().stream().map(KindRow::of).toList(),
                health.alarms().stream().map(LogRow::of).toList());
    }

    private static String share(long unknown, long attributable) {
        return attributable == 0
                ? "nobody acted"
                : unknown + " of " + attributable + " (" + Math.round(100.0 * unknown / attributable) + " %)";
    }
}
