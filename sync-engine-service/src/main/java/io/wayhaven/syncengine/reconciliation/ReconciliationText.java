package io.wayhaven.syncengine.reconciliation;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.reply.Markdown;
import java.time.Instant;
import java.util.List;

/** Writes what comparisons found, in Discord's markdown. */
public final class ReconciliationText {

    private static final int LONGEST_NAME = 100;

    private ReconciliationText() {}

    /** The answer to whoever asked for a comparison. */
    public static String of(Run run, Findings findings) {
        return headline(run, findings)
                + unread(findings)
                + withoutMembers(findings)
                + details(findings)
                + next(run, findings);
    }

    /** The answer to whoever sets what becomes of differences. */
    static String of(ReconcilePolicy set) {
        return switch (set.policy()) {
            case FIX ->
                "Differences here %s are mended from now on when the network is compared."
                        .formatted(words(set.cause()));
            case REPORT ->
                "Differences here %s are only reported from now on; mend them with `/reconcile fix cause:%s`."
                        .formatted(words(set.cause()), set.cause().key());
        };
    }

    /** When a network was compared last, and when it is compared next. */
    public static String of(LastRun last) {
        var next = "\nNext comparison of every network: " + time(last.next()) + ".";
        return switch (last) {
            case LastRun.None none -> "The servers that are linked with this one were not compared yet." + next;
            case LastRun.Made made ->
                "Last comparison: %s, %s. %d linked servers, %s."
                                .formatted(
                                        time(made.at()),
                                        switch (made.mode()) {
                                            case SCHEDULED -> "by itself";
                                            case CHECK -> "a check";
                                            case DRY_RUN -> "a dry run";
                                            case FIX -> "to mend what differs";
                                        },
                                        made.guilds(),
                                        summary(made.counts()))
                        + next;
        };
    }

    /** What was found and what becomes of it, in a few words. */
    public static String summary(List<DriftCount> counts) {
        return counts.isEmpty()
                ? "no differences"
                : counts.stream()
                        .map(count -> "%d %s%s"
                                .formatted(
                                        count.found(),
                                        words(count.cause()),
                                        count.mended() == 0 ? "" : " (%d mended)".formatted(count.mended())))
                        .collect(joining(", "));
    }

    private static String headline(Run run, Findings findings) {
        if (findings.guilds().isEmpty()) {
            return "This server is linked with no other: there is nothing to compare. Link one with `/setup add-child`.";
        }
        var compared = "Compared %d of %d linked servers with what was decided: "
                .formatted(findings.compared(), findings.guilds().size());
        if (findings.total() == 0) {
            return compared + "no differences.";
        }
        var mended = findings.mended();
        return compared
                + switch (run.mode()) {
                    case CHECK, SCHEDULED -> "**%s**.".formatted(differences(findings.total()));
                    case DRY_RUN ->
                        "**%s**. Mending %s of them would take **%s** in %s, about %s. Nothing was changed."
                                .formatted(
                                        differences(findings.total()),
                                        mended,
                                        actions(mended),
                                        servers(findings),
                                        Effort.words(Effort.of(findings)));
                    case FIX ->
                        "**%s**. %s on the way to %s; that takes about %s."
                                .formatted(
                                        differences(findings.total()),
                                        mended == 1 ? "1 action is" : mended + " actions are",
                                        servers(findings),
                                        Effort.words(Effort.of(findings)));
                };
    }

    private static String unread(Findings findings) {
        return findings.guilds().stream()
                .map(guild -> switch (guild.knowledge()) {
                    case KNOWN -> "";
                    case BEING_READ ->
                        "\n…  %s: its bans are being read. Try again in a minute.".formatted(name(guild));
                    case CLOSED ->
                        "\n✗  %s: the bot may not read its bans. Give it the Ban Members permission there."
                                .formatted(name(guild));
                })
                .collect(joining());
    }

    private static String withoutMembers(Findings findings) {
        return findings.membersUnknown() == 0
                ? ""
                : "\n…  Of %s the members are not known, which takes the Server Members intent and some time: mutes and timeouts are left out there."
                        .formatted(servers(findings.membersUnknown()));
    }

    private static String details(Findings findings) {
        return findings.found().stream()
                .map(some -> "\n•  %s: %d %s %s%s, such as %s"
                        .formatted(
                                name(some.guild()),
                                some.found(),
                                kind(some),
                                words(some.cause()),
                                some.mended() == 0 ? "" : ", %d of them to mend".formatted(some.mended()),
                                some.examples().stream()
                                        .map(UserId::toString)
                                        .map("`%s`"::formatted)
                                        .collect(joining(", "))))
                .collect(joining());
    }

    private static String next(Run run, Findings findings) {
        if (findings.total() == 0) {
            return "";
        }
        return switch (run.mode()) {
            case CHECK -> "\nSee what mending would do with `/reconcile fix`.";
            case DRY_RUN ->
                findings.mended() == 0
                        ? "\nWhat people did on their own is mended for one cause at a time: give the option `cause`."
                        : "\nDo it with `/reconcile fix dry-run:False`.";
            case FIX, SCHEDULED -> "";
        };
    }

    private static String words(DriftCause cause) {
        return switch (cause) {
            case NEVER_SYNCED -> "from before the link";
            case FAILED -> "that failed";
            case LIFTED_LOCALLY -> "lifted there";
            case MOVED_LOCALLY -> "moved to another end there";
            case UNKNOWN_MANUAL -> "known to no case";
        };
    }

    private static String kind(Found some) {
        var one = some.found() == 1;
        return switch (some.aspect()) {
            case BAN -> one ? "ban" : "bans";
            case MUTE -> one ? "mute" : "mutes";
            case TIMEOUT -> one ? "timeout" : "timeouts";
        };
    }

    private static String differences(int count) {
        return count == 1 ? "1 difference" : count + " differences";
    }

    private static String actions(int count) {
        return count == 1 ? "1 action" : count + " actions";
    }

    private static String servers(Findings findings) {
        return servers(findings.found().stream()
                .filter(some -> some.mended() > 0)
                .map(some -> some.guild().guild())
                .distinct()
                .count());
    }

    private static String servers(long servers) {
        return servers == 1 ? "1 server" : servers + " servers";
    }

    /** A time as Discord shows it in everybody's own zone, with how long it is from now. */
    private static String time(Instant time) {
        return "<t:%1$d:f> (<t:%1$d:R>)".formatted(time.getEpochSecond());
    }

    private static String name(Participant guild) {
        return Markdown.plain(guild.name(), LONGEST_NAME);
    }
}
