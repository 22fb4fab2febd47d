package io.wayhaven.syncengine.wizard;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.component.WizardStep;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the wizard: under the answer to what was done, what comes next. */
public final class WizardPages {

    private WizardPages() {}

    /**
     * A page.
     *
     * @param answer what the last step came to, as Discord markdown; empty if nothing was done
     */
    public static Screen page(WizardState state, WizardPlace place, String answer) {
        var check = new StepCheck(state);
        var flow = place.flow();
        if (flow == null) {
            return menu(place, check, answer);
        }
        var there = place.step() == WizardPlace.FIRST_OPEN ? place.at(firstOpen(flow, check)) : place;
        return there.current()
                .map(step -> step(there, flow, step, check, answer))
                .orElseGet(() -> menu(place, check, answer));
    }

    private static Screen menu(WizardPlace place, StepCheck check, String answer) {
        var text = "**How is this server to be used?**\n"
                + Arrays.stream(WizardFlow.values())
                        .map(flow -> "• **%s** · %s · %s"
                                .formatted(WizardWords.title(flow), WizardWords.purpose(flow), progress(flow, check)))
                        .collect(joining("\n"))
                + "\nWhat is set holds at once: you can stop and go on at any time.";
        var choices = Arrays.stream(WizardFlow.values())
                .map(flow -> new Select.Choice(WizardWords.title(flow), flow.key(), WizardWords.purpose(flow)))
                .toList();
        var select = new Select(
                Select.Type.TEXT, "Choose a wizard", choices, new Press.Wizard.Go(WizardPlace.begin(place.owner())));
        return new Screen(ReplyText.under(answer, text), List.of(), null, select);
    }

    private static Screen step(WizardPlace place, WizardFlow flow, WizardStep step, StepCheck check, String answer) {
        var verdict = check.of(step);
        var text = "**%s, step %d of %d: %s**\n%s\n%s"
                .formatted(
                        WizardWords.title(flow),
                        place.step() + 1,
                        flow.steps().size(),
                        WizardWords.title(step),
                        WizardWords.advice(step),
                        verdict.line());
        return new Screen(
                ReplyText.under(answer, text.strip()), buttons(place, flow, step, verdict), null, select(place, step));
    }

    private static @Nullable Select select(WizardPlace place, WizardStep step) {
        var press = new Press.Wizard.Do(place);
        return switch (step.input()) {
            case ROLE -> new Select(Select.Type.ROLE, WizardWords.label(step), List.of(), press);
            case CHANNEL -> new Select(Select.Type.CHANNEL, WizardWords.label(step), List.of(), press);
            case BUTTON, FORM -> null;
        };
    }

    private static List<Button> buttons(WizardPlace place, WizardFlow flow, WizardStep step, Verdict verdict) {
        var buttons = new ArrayList<Button>();
        switch (step.input()) {
            case BUTTON, FORM -> buttons.add(Button.plain(WizardWords.label(step), new Press.Wizard.Do(place)));
            case ROLE, CHANNEL -> {
                // It has a menu
            }
        }
        if (place.step() > 0) {
            buttons.add(Button.plain("Back", new Press.Wizard.Go(place.at(place.step() - 1))));
        }
        if (place.step() + 1 < flow.steps().size()) {
            buttons.add(Button.plain(
                    verdict.settled() || verdict instanceof Verdict.Look ? "Next" : "Skip",
                    new Press.Wizard.Go(place.at(place.step() + 1))));
        }
        buttons.add(Button.plain("All wizards", new Press.Wizard.Go(WizardPlace.begin(place.owner()))));
        return buttons;
    }

    /** Where nothing is open there are only things to look at, of which the first comes. */
    private static int firstOpen(WizardFlow flow, StepCheck check) {
        var steps = flow.steps();
        return IntStream.range(0, steps.size())
                .filter(at -> !check.of(steps.get(at)).settled())
                .findFirst()
                .orElse(steps.size() - 1);
    }

    private static String progress(WizardFlow flow, StepCheck check) {
        var settable = flow.steps().stream()
                .map(check::of)
                .filter(verdict -> !(verdict instanceof Verdict.Look))
                .toList();
        return "%d of %d done"
                .formatted(settable.stream().filter(Verdict::settled).count(), settable.size());
    }
}
