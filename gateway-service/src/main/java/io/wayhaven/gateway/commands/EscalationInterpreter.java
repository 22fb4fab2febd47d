package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.ShowEscalation;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what is to follow from warnings. */
final class EscalationInterpreter {

    private static final int USUAL_DAYS = 30;

    private EscalationInterpreter() {}

    static SettingsCommand read(CommandContext context, Given given) throws UnusableOptionException {
        return switch (given.text(SettingsDefinitions.MODE)) {
            case SettingsDefinitions.ADD -> new SetEscalation(context, rule(given));
            case SettingsDefinitions.REMOVE -> new RemoveEscalation(context, warnings(given));
            case SettingsDefinitions.LIST -> new ShowEscalation(context);
            default ->
                throw new UnusableOptionException("The option mode needs add, remove or list: pick one from the list.");
        };
    }

    private static EscalationRule rule(Given given) throws UnusableOptionException {
        var action = given.choice(CaseDefinitions.ACTION, EscalationAction.class);
        return new EscalationRule(
                warnings(given),
                given.number(SettingsDefinitions.DAYS, 1, EscalationRule.MOST_DAYS, USUAL_DAYS),
                action,
                seconds(action, given.lengthOrNull()));
    }

    private static int warnings(Given given) throws UnusableOptionException {
        return given.number(SettingsDefinitions.WARNINGS, 2, EscalationRule.MOST_WARNINGS, null);
    }

    private static @Nullable Long seconds(EscalationAction action, @Nullable Duration length)
            throws UnusableOptionException {
        if (action == EscalationAction.TIMEOUT && length == null) {
            throw new UnusableOptionException(
                    "A timeout needs the option duration, " + Length.EXAMPLES + ": say how long it lasts.");
        }
        if (action == EscalationAction.KICK && length != null) {
            throw new UnusableOptionException("A kick has no duration: leave that option out, or pick another action.");
        }
        return length == null ? null : (Long) length.toSeconds();
    }
}
