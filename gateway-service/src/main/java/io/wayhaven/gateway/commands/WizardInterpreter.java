package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ShowWizard;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.settings.AdminRoles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is done in a wizard: each step as the plain command that it stands for, whose answer goes on in the wizard. */
final class WizardInterpreter {

    private static final String NOT_YOURS =
            "This wizard belongs to whoever started it: start your own with /setup config-wizard.";
    private static final String NOT_KNOWN =
            "This step is not known here any more: start again with /setup config-wizard. What was set stays.";

    private final AdminRoles adminRoles;
    private final Commands commands;

    /** Reads commands as they are typed. */
    @FunctionalInterface
    interface Commands {
        @Nullable
        ModerationCommand read(WizardCommands.Typed typed, CommandContext context) throws UnusableOptionException;
    }

    WizardInterpreter(AdminRoles adminRoles, Commands commands) {
        this.adminRoles = adminRoles;
        this.commands = commands;
    }

    /** The beginning. */
    Reading begin(Interaction interaction, CommandContext context, GuildId guild) {
        return adminRoles.admit(interaction.issuer(), guild)
                ? show(context, WizardPlace.begin(interaction.issuer().user()), AnswerPlace.NEW_MESSAGE)
                : new Reading.Rejected(
                        "This command is for administrators: ask one of them to run it, or to allow one of"
                                + " your roles by /config adminrole.");
    }

    Reading read(Press.Wizard press, Interaction interaction, CommandContext context, GuildId guild)
            throws UnusableOptionException {
        var owner = press.place().owner();
        if (!owner.equals(interaction.issuer().user()) || !adminRoles.admit(interaction.issuer(), guild)) {
            return new Reading.Rejected(NOT_YOURS);
        }
        return switch (press) {
            case Press.Wizard.Go(WizardPlace place) ->
                show(context, chosen(place, interaction.options()), AnswerPlace.SAME_MESSAGE);
            case Press.Wizard.Do(WizardPlace place) -> step(place, interaction, context);
        };
    }

    private Reading step(WizardPlace place, Interaction interaction, CommandContext context)
            throws UnusableOptionException {
        var step = place.current();
        if (step.isEmpty()) {
            return new Reading.Rejected(NOT_KNOWN);
        }
        var form = WizardCommands.form(step.get(), interaction.command());
        if (form.isPresent() && interaction.kind() == Interaction.Kind.PRESS) {
            return new Reading.Unfilled(form.get(), null);
        }
        var within = within(context, place);
        var typed = WizardCommands.of(step.get(), new Given(interaction.options(), Map.of()));
        var command = commands.read(typed, within);
        return command == null
                ? new Reading.Rejected(NOT_KNOWN)
                : new Reading.Accepted(within, command, AnswerPlace.SAME_MESSAGE);
    }

    private static WizardPlace chosen(WizardPlace place, Map<String, String> options) {
        return place.flow() != null
                ? place
                : WizardFlow.byKey(options.getOrDefault(WizardCommands.PICKED, ""))
                        .map(flow -> new WizardPlace(place.owner(), flow, WizardPlace.FIRST_OPEN))
                        .orElse(place);
    }

    private static Reading show(CommandContext context, WizardPlace place, AnswerPlace answer) {
        var within = within(context, place);
        return new Reading.Accepted(within, new ShowWizard(within), answer);
    }

    private static CommandContext within(CommandContext context, WizardPlace place) {
        var replyTo = context.replyTo();
        return new CommandContext(
                context.id(),
                context.guild(),
                context.issuer(),
                context.origin(),
                context.issuedAt(),
                replyTo == null ? null : replyTo.in(place));
    }
}
