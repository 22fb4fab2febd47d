package io.wayhaven.syncengine.reply;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a mass ban stands.
 *
 * @param people how many it is about
 * @param decided about how many of them it was decided
 * @param cases how many of those are cases now; the others were refused
 * @param guilds how it stands in each guild
 */
public record MassBanView(int people, int decided, int cases, List<Line> guilds) {
    private static final int LONGEST_NAME = 100;

    /**
     * One guild.
     *
     * @param name hostile text
     * @param counts people by where their bans stand
     */
    public record Line(String name, Map<DeliveryStatus, Integer> counts) {
        public Line {
            counts = Map.copyOf(counts);
        }
    }

    public MassBanView {
        guilds = List.copyOf(guilds);
    }

    /** Whether nothing changes any more. */
    public boolean settled() {
        return decided == people
                && guilds.stream()
                        .flatMap(line -> line.counts().keySet().stream())
                        .allMatch(DeliveryStatus::settled);
    }

    /** The totals, one line a guild. */
    public Screen screen() {
        var waiting = people - decided;
        var refused = decided - cases;
        var heading = "**Ban of %d people** · %d %s%s%s"
                .formatted(
                        people,
                        cases,
                        cases == 1 ? "case" : "cases",
                        waiting == 0 ? "" : " · %d waiting".formatted(waiting),
                        refused == 0
                                ? ""
                                : " · %d refused: yourself, the bot, the owner, or a role that is not below yours"
                                        .formatted(refused));
        return Screen.of(
                ReplyText.fitting(guilds.stream().map(MassBanView::line).collect(Collectors.joining("", heading, ""))));
    }

    private static String line(Line line) {
        return "\n" + Markdown.plain(line.name(), LONGEST_NAME) + ": "
                + new TreeMap<>(line.counts())
                        .entrySet().stream()
                                .collect(Collectors.groupingBy(
                                        count -> word(count.getKey()),
                                        LinkedHashMap::new,
                                        Collectors.summingInt(Map.Entry::getValue)))
                                .entrySet()
                                .stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "));
    }

    private static String word(DeliveryStatus status) {
        return switch (status) {
            case PENDING, CALLING, RETRY_LATER -> "waiting";
            case APPLIED -> "banned";
            case ALREADY_IN_PLACE -> "already banned";
            case SKIPPED -> "skipped";
            case SUPERSEDED -> "overtaken by a newer decision";
            case REFUSED -> "refused";
            case GAVE_UP -> "not done";
        };
    }
}
