package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is chosen in the menus of people and messages, and the forms that it opens. A form becomes the command that could
 * have been typed as well.
 *
 * <p>With a form Discord brings back its custom id of 100 characters, and says nothing of whom it is about; nor does it say
 * with a message's menu which roles the author has. So the person is looked up when the form is sent, which is also when rights
 * are judged: somebody may leave, or be given a role, while the form is open. A message can't be looked up: it may be gone by
 * then, and that is what it is kept for. It is handed on when the menu is used, since the gateway itself remembers nothing.
 */
final class MenuInterpreter {
    private static final int LONGEST_LENGTH = 60;
    private static final String NOT_BY_A_PERSON =
            "That message was written by a webhook, or by a bot as the answer to a"
                    + " command: nobody can be warned for it. Delete it, or remove the webhook under Server Settings, Integrations.";

    private MenuInterpreter() {}

    /** What a choice means; absent if it opens no form. */
    static @Nullable Reading chosen(Interaction interaction, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (interaction.command()) {
            case MenuDefinitions.WARN_IN_MENU -> warn(given);
            case MenuDefinitions.TIMEOUT_IN_MENU -> timeout(given);
            case MenuDefinitions.WARN_FOR_MESSAGE_IN_MENU -> warnFor(interaction, context);
            default -> null;
        };
    }

    private static Reading warn(Given given) throws UnusableOptionException {
        var target = given.target();
        return new Reading.Unfilled(
                form(new Press.WarnForm(target.user()), titled("Warn", target.name()), reason()), null);
    }

    private static Reading timeout(Given given) throws UnusableOptionException {
        var target = given.target();
        var length = new Form.Field(ModerationDefinitions.DURATION, "How long", LONGEST_LENGTH, true, Length.EXAMPLES);
        return new Reading.Unfilled(
                form(new Press.TimeoutForm(target.user()), titled("Time out", target.name()), length, reason()), null);
    }

    private static Reading warnFor(Interaction interaction, CommandContext context) {
        var message = interaction.message();
        return message == null
                ? new Reading.Rejected(NOT_BY_A_PERSON)
                : new Reading.Unfilled(
                        form(
                                new Press.WarnForMessageForm(message.author(), interaction.id()),
                                "Warn for this message",
                                reason()),
                        new KeepMessage(withoutAnswer(context), message));
    }

    private static Form form(Press.MenuForm about, String title, Form.Field... fields) {
        return new Form(CustomId.of(about), title, List.of(fields));
    }

    /** User names have at most 32 characters. */
    private static String titled(String verb, @Nullable String name) {
        return name == null ? verb : verb + " " + name;
    }

    private static Form.Field reason() {
        return new Form.Field(
                ModerationDefinitions.REASON,
                "Reason",
                CommandOption.LONGEST_TEXT,
                true,
                "Why, for the person and the case");
    }

    /** What a form means that was sent. */
    static Reading filled(Press.MenuForm form, ChannelId channel, CommandContext context, Given given)
            throws UnusableOptionException {
        var reason = given.neededReason();
        return switch (form) {
            case Press.WarnForm(UserId user) ->
                new Reading.About(context, user, target -> new Warn(context, target, reason, channel));
            case Press.WarnForMessageForm(UserId user, var opened) ->
                new Reading.About(
                        context,
                        user,
                        target -> new Warn(context, target, reason, channel, CommandId.ofInteraction(opened)));
            case Press.TimeoutForm(UserId user) -> {
                var until = until(context, given);
                yield new Reading.About(context, user, target -> new Timeout(context, target, reason, until));
            }
        };
    }

    private static Instant until(CommandContext context, Given given) throws UnusableOptionException {
        return context.issuedAt()
                .plus(Length.read(given.text(ModerationDefinitions.DURATION))
                        .orElseThrow(() -> new UnusableOptionException(
                                "Nothing was done: How long needs a length of time of up to 5 years, " + Length.EXAMPLES
                                        + ". Choose Timeout in the person's menu again.")));
    }

    private static CommandContext withoutAnswer(CommandContext context) {
        return new CommandContext(
                context.id(), context.guild(), context.issuer(), context.origin(), context.issuedAt(), null);
    }
}
