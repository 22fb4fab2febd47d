package io.wayhaven.syncengine.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says figures in words. */
public final class FiguresText {

    private FiguresText() {}

    /**
     * The figures of a guild's network, as Discord markdown.
     *
     * @param figures of each guild where actions of this one, or in this one, were carried out
     */
    public static String of(List<Figures> figures, GuildNames names, Instant now) {
        if (figures.isEmpty()) {
            return "Nothing was carried out in the last 7 days, here or from here in linked servers, and nothing waits.";
        }
        var lines = new ArrayList<String>();
        lines.add("**Sync status**, last 7 days");
        Figures.sum(figures).ifPresent(all -> lines.addAll(summary(all, now)));
        lines.add("**By server**");
        figures.forEach(one -> lines.add("• " + names.of(one.guild()) + ": " + line(one)));
        return String.join("\n", lines);
    }

    /** The figures of several guilds together, a line each. */
    static List<String> summary(Figures all, Instant now) {
        var waiting = all.oldestWaiting() == null
                ? ""
                : ", the oldest since " + seconds(Duration.between(all.oldestWaiting(), now));
        return List.of(
                "Success rate: " + all.successRate().map(FiguresText::percent).orElse("nothing was settled yet"),
                "Error rate: "
                        + all.successRate().map(rate -> percent(100 - rate)).orElse("nothing was settled yet"),
                "Average time: " + all.average().map(FiguresText::seconds).orElse("nothing was carried out yet"),
                "Backlog: %d%s".formatted(all.waiting(), waiting));
    }

    private static String line(Figures one) {
        return "%d done, %d failed, %d waiting%s"
                .formatted(
                        one.done(),
                        one.failed(),
                        one.waiting(),
                        one.average().map(average -> ", " + seconds(average)).orElse(""));
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f %%", rate);
    }

    /** A length of time, as coarse as people need it. */
    static String seconds(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.compareTo(Duration.ofHours(2)) < 0 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
