package io.wayhaven.syncengine.reply;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.reply.CaseView.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes replies. */
public final class ReplyText {

    /** Discord's limit, in characters. */
    static final int LONGEST = 2000;

    private static final int ROOM_FOR_SUMMARY = 150;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_DETAIL = 400;

    private ReplyText() {}

    /** A single answer, which may name guilds. */
    public static String of(String answer) {
        return Markdown.plain(answer, LONGEST / 2);
    }

    /** An answer with something under it that has to be there whole. */
    public static String under(String answer, String below) {
        if (answer.isBlank()) {
            return below;
        }
        var room = LONGEST - below.length() - 2;
        return (answer.length() <= room ? answer : fitting(answer, room)) + "\n\n" + below;
    }

    /** Lines of markdown, as many of them as Discord takes. */
    public static String fitting(String markdown) {
        return fitting(markdown, LONGEST);
    }

    private static String fitting(String markdown, int longest) {
        if (markdown.length() <= longest) {
            return markdown;
        }
        var end = markdown.lastIndexOf('\n', longest - ROOM_FOR_SUMMARY);
        var left = markdown.substring(end + 1).lines().count();
        return markdown.substring(0, Math.max(end, 0)) + "\nand %d more lines".formatted(left);
    }

    /** A case: who, why, and one line a guild. If they are too many, the ones that need attention, and a summary. */
    public static String of(CaseView view) {
        var header = header(view);
        var all = view.lines().stream().map(line -> line(line, view.action())).toList();
        var complete = header + String.join("", all);
        return complete.length() <= LONGEST ? complete : shortened(header, view);
    }

    private static String header(CaseView view) {
        var name = view.userName();
        var who = name == null
                ? "`" + view.user() + "`"
                : Markdown.plain(name, LONGEST_NAME) + " (`" + view.user() + "`)";
        var reason = view.reason().isBlank() ? "" : "\nReason: " + Markdown.plain(view.reason(), LONGEST_REASON);
        return "**%s** of %s%s · case %d%s%s%s%s"
                .formatted(
                        ActionWords.noun(view.action()),
                        who,
                        length(view),
                        view.number(),
                        reason,
                        told(view.told()),
                        overtaken(view.overtakenBy()),
                        consequence(view.consequence()));
    }

    private static String told(CaseView.Told told) {
        return switch (told) {
            case CaseView.Told.NotMeant notMeant -> "";
            case CaseView.Told.Pending pending -> "\n… Being told by direct message";
            case CaseView.Told.Sent sent -> "\nTold by direct message";
            case CaseView.Told.Failed failed -> "\nNot told by direct message: " + failed.reason();
        };
    }

    private static String overtaken(CaseView.@Nullable Newer newer) {
        if (newer == null) {
            return "";
        }
        var issuer = newer.issuer();
        return "\n**Overtaken** by case %d: %s%s"
                .formatted(
                        newer.number(),
                        ActionWords.noun(newer.action()).toLowerCase(Locale.ROOT),
                        issuer == null ? "" : " by <@" + issuer + ">");
    }

    private static String consequence(CaseView.@Nullable Consequence consequence) {
        return switch (consequence) {
            case null -> "";
            case CaseView.Consequence.Decided(long number, Action action) ->
                "\n**%s** follows from it, by the rules of this server: case %d"
                        .formatted(ActionWords.noun(action), number);
            case CaseView.Consequence.Held held ->
                "\nWhat follows from it, by the rules of this server, waits for approval: see /held list";
        };
    }

    private static String length(CaseView view) {
        var until = view.until();
        return until == null
                ? ""
                : " for %s, until <t:%d:F>"
                        .formatted(Span.of(Duration.between(view.issuedAt(), until)), until.getEpochSecond());
    }

    private static String line(Line line, Action action) {
        return "\n" + sign(line.status()) + " " + Markdown.plain(line.guildName(), LONGEST_NAME) + ": "
                + words(line, action);
    }

    private static String sign(DeliveryStatus status) {
        return switch (status) {
            case PENDING, CALLING, RETRY_LATER -> "…";
            case APPLIED, ALREADY_IN_PLACE -> "✓";
            case SKIPPED, SUPERSEDED -> "–";
            case REFUSED, GAVE_UP -> "✗";
        };
    }

    private static String words(Line line, Action action) {
        return switch (line.status()) {
            case PENDING, CALLING -> "waiting";
            case RETRY_LATER -> with("waiting", line);
            case APPLIED -> ActionWords.done(action);
            case ALREADY_IN_PLACE -> ActionWords.foundSo(action);
            case SKIPPED -> with("skipped", line);
            case SUPERSEDED -> "a newer decision counts";
            case REFUSED -> with("refused", line);
            case GAVE_UP -> with("not done", line);
        };
    }

    private static String with(String word, Line line) {
        var detail = line.detail() == null ? "" : " — " + Markdown.plain(line.detail(), LONGEST_DETAIL);
        var remedy = line.remedy() == null ? "" : " — " + Markdown.plain(line.remedy(), LONGEST_DETAIL);
        return word + detail + remedy;
    }

    private static String shortened(String header, CaseView view) {
        var text = new StringBuilder(header);
        var rest = new ArrayList<Line>();
        for (var line : urgentFirst(view.lines())) {
            var written = line(line, view.action());
            if (rest.isEmpty() && text.length() + written.length() <= LONGEST - ROOM_FOR_SUMMARY) {
                text.append(written);
            } else {
                rest.add(line);
            }
        }
        return text.append("\nand ")
                .append(rest.size())
                .append(" more: ")
                .append(summary(rest))
                .toString();
    }

    private static List<Line> urgentFirst(List<Line> lines) {
        return lines.stream()
                .sorted(comparing((Line line) -> switch (line.status()) {
                    case REFUSED, GAVE_UP -> 0;
                    case PENDING, CALLING, RETRY_LATER -> 1;
                    case APPLIED, ALREADY_IN_PLACE, SKIPPED, SUPERSEDED -> 2;
                }))
                .toList();
    }

    private static String summary(List<Line> lines) {
        var counts = lines.stream().collect(groupingBy(line -> sign(line.status()), TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(joining(", "));
    }
}
