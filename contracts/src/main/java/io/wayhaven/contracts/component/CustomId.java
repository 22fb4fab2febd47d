package io.wayhaven.contracts.component;

import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@link Press}es as the {@code custom_id} of a button: {@code wh1:} and what it is, parts separated by colons. Discord
 * takes 100 characters. Forms are only ever added: a button may be pressed years after it was shown.
 */
public final class CustomId {
    private static final String VERSION = "wh1";
    private static final String NONE = "-";

    private CustomId() {}

    /** The press as a custom id. */
    public static String of(Press press) {
        return VERSION + ":"
                + switch (press) {
                    case Press.Undo undo -> "undo:" + undo.caseNumber();
                    case Press.Retry retry -> "retry:" + retry.caseNumber();
                    case Press.Details details -> "case:" + details.caseNumber();
                    case Press.Edit edit -> "edit:" + edit.caseNumber();
                    case Press.Confirm confirm -> "yes:" + confirm.question();
                    case Press.Cancel cancel -> "no:" + cancel.question();
                    case Press.Approve approve -> "approve:" + approve.hold();
                    case Press.Reject reject -> "reject:" + reject.hold();
                    case Press.WarnForm form -> "warn:" + form.user();
                    case Press.TimeoutForm form -> "timeout:" + form.user();
                    case Press.WarnForMessageForm form -> "warn-for:" + form.user() + ":" + form.opened();
                    case Press.Page(CaseFilter filter, int page) ->
                        String.join(
                                ":",
                                "page",
                                text(filter.user()),
                                text(filter.action()),
                                text(filter.days()),
                                Integer.toString(page));
                    case Press.Wizard.Go(WizardPlace place) -> "wizard:" + parts(place);
                    case Press.Wizard.Do(WizardPlace place) -> "wizard-do:" + parts(place);
                };
    }

    private static String parts(WizardPlace place) {
        return String.join(
                ":",
                place.owner().toString(),
                place.flow() == null ? NONE : place.flow().key(),
                Integer.toString(place.step()));
    }

    /** The press of a custom id; empty if this version doesn't know it. */
    public static Optional<Press> read(String customId) {
        var parts = List.of(customId.split(":", -1));
        try {
            return parts.size() > 1 && parts.getFirst().equals(VERSION)
                    ? Optional.ofNullable(press(parts.get(1), parts.subList(2, parts.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable Press press(String what, List<String> arguments) {
        return switch (what + "/" + arguments.size()) {
            case "undo/1" -> new Press.Undo(number(arguments.getFirst()));
            case "retry/1" -> new Press.Retry(number(arguments.getFirst()));
            case "case/1" -> new Press.Details(number(arguments.getFirst()));
            case "edit/1" -> new Press.Edit(number(arguments.getFirst()));
            case "yes/1" -> new Press.Confirm(number(arguments.getFirst()));
            case "no/1" -> new Press.Cancel(number(arguments.getFirst()));
            case "approve/1" -> new Press.Approve(number(arguments.getFirst()));
            case "reject/1" -> new Press.Reject(number(arguments.getFirst()));
            case "warn/1" -> new Press.WarnForm(UserId.of(arguments.getFirst()));
            case "timeout/1" -> new Press.TimeoutForm(UserId.of(arguments.getFirst()));
            case "warn-for/2" ->
                new Press.WarnForMessageForm(UserId.of(arguments.getFirst()), InteractionId.of(arguments.get(1)));
            case "page/4" -> page(arguments);
            case "wizard/3" -> new Press.Wizard.Go(place(arguments));
            case "wizard-do/3" -> new Press.Wizard.Do(place(arguments));
            default -> null;
        };
    }

    private static WizardPlace place(List<String> arguments) {
        var flow = given(arguments.get(1));
        return new WizardPlace(
                UserId.of(arguments.getFirst()),
                flow == null
                        ? null
                        : WizardFlow.byKey(flow).orElseThrow(() -> new IllegalArgumentException("no such wizard")),
                Integer.parseInt(arguments.get(2)));
    }

    private static Press page(List<String> arguments) {
        var user = given(arguments.get(0));
        var days = given(arguments.get(2));
        var page = Integer.parseInt(arguments.get(3));
        if (page < 1) {
            throw new IllegalArgumentException("pages begin with 1");
        }
        return new Press.Page(
                new CaseFilter(
                        user == null ? null : UserId.of(user),
                        given(arguments.get(1)),
                        days == null ? null : Integer.valueOf(days)),
                page);
    }

    private static long number(String text) {
        var number = Long.parseLong(text);
        if (number < 1) {
            throw new IllegalArgumentException("numbers begin with 1");
        }
        return number;
    }

    private static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    private static @Nullable String given(String text) {
        return text.equals(NONE) ? null : text;
    }
}
