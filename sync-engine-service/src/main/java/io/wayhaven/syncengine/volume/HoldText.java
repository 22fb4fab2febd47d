package io.wayhaven.syncengine.volume;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Markdown;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people read of holds. */
public final class HoldText {
    private static final int LONGEST_TEXT = 100;
    /** As many holds as there is room for two buttons each. */
    private static final int WITH_BUTTONS = 2;

    private HoldText() {}

    /** A limit in words. */
    public static String limit(VolumeLimit limit) {
        return "%d punishments in %s".formatted(limit.punishments(), minutes(limit.minutes()));
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /** What whoever gave a command is told when it is held. */
    public static String told(long hold, VolumeLimit limit, Instant lapsesAt) {
        return ("**Held for approval** (hold %d): more than %s is more than one moderator may give here. Nothing was done."
                        + "\nSomebody else with the permission Manage Server approves or rejects it, by the button of the alert"
                        + " or by `/held`, until <t:%d:f>; then it lapses. Administrators change the limit by `/config volumelimit`.")
                .formatted(hold, limit(limit), lapsesAt.getEpochSecond());
    }

    /** Why a case did not get to a guild. */
    public static String left(VolumeLimit limit) {
        return "Held for approval: more than %s.".formatted(limit(limit));
    }

    static String answered(Hold hold) {
        var by = hold.answeredBy() == null ? "" : " by <@%s>".formatted(hold.answeredBy());
        var answer = hold.answer();
        return "Hold %d was answered%s already: %s."
                .formatted(
                        hold.number(), by, answer == null ? "" : answer.name().toLowerCase(Locale.ROOT));
    }

    /** A post about a hold, with what was answered. @param by null if nobody did */
    public static Embed answered(Embed notice, HoldAnswered.Answer answer, @Nullable UserId by, Instant at) {
        var said = switch (answer) {
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case LAPSED -> "Lapsed: nobody answered in time";
        };
        var line = "%s%s · <t:%d:f>".formatted(said, by == null ? "" : " by <@" + by + ">", at.getEpochSecond());
        var fields = new ArrayList<>(notice.fields());
        fields.add(new Embed.Field("Answer", line, false));
        return new Embed(
                notice.title(),
                notice.description(),
                notice.url(),
                notice.color(),
                notice.author(),
                fields,
                notice.footer(),
                notice.timestamp());
    }

    /** What is asked before many actions are carried out. */
    public static String question(Hold hold, List<HeldAction> actions) {
        return "Carry out **%d** held actions%s?\n%s"
                .formatted(hold.actions(), of(hold), lines(actions, hold.actions() - actions.size()));
    }

    /** All that waits, as a screen. */
    public static Screen list(List<Hold> holds) {
        if (holds.isEmpty()) {
            return Screen.of("Nothing waits for approval here.");
        }
        return new Screen(
                ReplyText.fitting(
                        holds.stream().map(HoldText::line).collect(joining("\n", "**Held for approval**\n", ""))),
                holds.stream().limit(WITH_BUTTONS).flatMap(HoldText::buttons).toList(),
                null);
    }

    private static String line(Hold hold) {
        return "**%d** · %d %s%s · lapses <t:%d:R>"
                .formatted(
                        hold.number(),
                        hold.actions(),
                        hold.actions() == 1 ? "action" : "actions",
                        of(hold),
                        hold.lapsesAt().getEpochSecond());
    }

    private static String of(Hold hold) {
        var issuer = hold.issuer();
        var source = hold.sourceName();
        return (issuer == null ? "" : " by <@" + issuer + ">")
                + (source == null ? "" : " from " + Markdown.plain(source, LONGEST_TEXT));
    }

    private static Stream<Button> buttons(Hold hold) {
        return Stream.of(
                new Button("Approve " + hold.number(), Button.Style.DANGER, new Press.Approve(hold.number())),
                new Button("Reject " + hold.number(), Button.Style.PLAIN, new Press.Reject(hold.number())));
    }

    private static String lines(List<HeldAction> actions, int more) {
        return actions.stream().map(HoldText::line).collect(joining("\n"))
                + (more == 0 ? "" : "\nand %d more".formatted(more));
    }

    private static String line(HeldAction held) {
        var whom = held.user() == null ? held.people() + " people" : "<@" + held.user() + ">";
        var number = held.caseNumber();
        return "• %s of %s%s%s"
                .formatted(
                        ActionWords.noun(held.action()),
                        whom,
                        number == null ? "" : " · case " + number,
                        held.reason().isBlank() ? "" : ": " + Markdown.plain(held.reason(), LONGEST_TEXT));
    }
}
