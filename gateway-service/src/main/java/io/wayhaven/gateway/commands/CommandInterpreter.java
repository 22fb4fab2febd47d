package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import java.time.Duration;
import java.util.List;

/** Reads interactions as typed commands. */
public final class CommandInterpreter {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final int DELETE_NO_MESSAGES = 0;

    private final TokenSeal seal;

    public CommandInterpreter(TokenSeal seal) {
        this.seal = seal;
    }

    /** What an interaction means. */
    public Reading read(Interaction interaction) {
        if (interaction.guild() == null) {
            return new Reading.Rejected("This command works in servers only: use it in a channel of the server.");
        }
        try {
            var context = context(interaction, interaction.guild());
            return new Reading.Accepted(context, command(interaction, context));
        } catch (UnusableOptionException unusable) {
            return new Reading.Rejected(unusable.getMessage());
        }
    }

    private CommandContext context(Interaction interaction, GuildId guild) {
        var replyTo = new ReplyTo(
                interaction.application(),
                interaction.id(),
                seal.seal(interaction.token()),
                interaction.usedAt().plus(TOKEN_LIFE));
        return new CommandContext(
                CommandId.ofInteraction(interaction.id()),
                guild,
                interaction.issuer(),
                Origin.SLASH,
                interaction.usedAt(),
                replyTo);
    }

    private static ModerationCommand command(Interaction interaction, CommandContext context)
            throws UnusableOptionException {
        return switch (interaction.command()) {
            case "ban" -> new Ban(context, target(interaction), reason(interaction), DELETE_NO_MESSAGES);
            case "unban" -> new Unban(context, target(interaction), reason(interaction));
            case "setup main-guild" -> new SetMainGuild(context);
            case "setup add-child" -> new ProposeLink(context, guild(interaction));
            case "setup accept-main" -> new AcceptLink(context, guild(interaction));
            case "setup decline-main" -> new DeclineLink(context, guild(interaction));
            default ->
                throw new UnusableOptionException(
                        "This command is not known here any more: reload Discord (Ctrl+R) and pick it anew.");
        };
    }

    private static Target target(Interaction interaction) throws UnusableOptionException {
        var text = interaction.options().getOrDefault(SlashCommand.USER, "");
        try {
            var user = UserId.of(text);
            var known = interaction.people().get(user.toString());
            return known == null ? new Target(user, null, List.of()) : known;
        } catch (IllegalArgumentException notAnId) {
            throw new UnusableOptionException(
                    "The option user needs a person: pick one from the list, or paste a user id of digits only.");
        }
    }

    private static String reason(Interaction interaction) throws UnusableOptionException {
        var reason = interaction.options().getOrDefault(SlashCommand.REASON, "").strip();
        if (reason.length() > CommandOption.LONGEST_TEXT) {
            throw new UnusableOptionException("The option reason is too long: shorten it to "
                    + CommandOption.LONGEST_TEXT + " characters, which is what the audit log holds.");
        }
        return reason;
    }

    private static GuildId guild(Interaction interaction) throws UnusableOptionException {
        try {
            return GuildId.of(interaction.options().getOrDefault(SlashCommand.GUILD_ID, ""));
        } catch (IllegalArgumentException notAnId) {
            throw new UnusableOptionException(
                    "The option guild-id needs a server's id, digits only such as 81384788765712384: switch on"
                            + " Developer Mode in Discord's settings, right-click the server and choose Copy Server"
                            + " ID.");
        }
    }
}
