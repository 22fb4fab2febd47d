package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ReconcileCheck;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.command.ReconcileStatus;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.gateway.settings.AdminRoles;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads interactions as typed commands. */
public final class CommandInterpreter {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final String CONFIG = "config ";
    private static final String WIZARD = "setup config-wizard";

    private final TokenSeal seal;
    private final AdminRoles adminRoles;
    private final Supplier<Set<Intent>> refusedIntents;
    private final EditsPage edits;
    private final SettingsInterpreter settings;
    private final WizardInterpreter wizard;

    /**
     * An interpreter.
     *
     * @param seal for what must not be read on a topic
     * @param adminRoles who may ask the gateway itself
     * @param discord where Discord's REST API is
     * @param refusedIntents the intents that are needed and that Discord refuses
     * @param edits where a message's edits are shown
     */
    public CommandInterpreter(
            TokenSeal seal, AdminRoles adminRoles, URI discord, Supplier<Set<Intent>> refusedIntents, EditsPage edits) {
        this.seal = seal;
        this.adminRoles = adminRoles;
        this.refusedIntents = refusedIntents;
        this.edits = edits;
        this.settings = new SettingsInterpreter(seal, discord);
        this.wizard = new WizardInterpreter(
                adminRoles,
                (typed, context) -> configuring(typed.command(), context, new Given(typed.options(), Map.of())));
    }

    /** What an interaction means. */
    public Reading read(Interaction interaction) {
        if (interaction.guild() == null || interaction.channel() == null) {
            return new Reading.Rejected("This command works in servers only: use it in a channel of the server.");
        }
        var question = question(interaction.command());
        if (question != null) {
            return adminRoles.admit(interaction.issuer(), interaction.guild())
                    ? new Reading.Asked(question, interaction.guild())
                    : new Reading.Rejected("This command is for administrators: ask one of them to run it, or to allow"
                            + " one of your roles by /config adminrole.");
        }
        try {
            return read(
                    interaction, interaction.guild(), interaction.channel(), context(interaction, interaction.guild()));
        } catch (UnusableOptionException unusable) {
            return new Reading.Rejected(unusable.getMessage());
        }
    }

    private Reading read(Interaction interaction, GuildId guild, ChannelId channel, CommandContext context)
            throws UnusableOptionException {
        var given = new Given(interaction.options(), interaction.people());
        var press = CustomId.read(interaction.command()).orElse(null);
        if (press instanceof Press.Wizard within) {
            return wizard.read(within, interaction, context, guild);
        }
        if (press instanceof Press.MenuForm form && interaction.kind() == Interaction.Kind.FORM) {
            return MenuInterpreter.filled(form, channel, context, given);
        }
        if (interaction.command().equals(MenuDefinitions.EDITS_IN_MENU)) {
            return edits.of(interaction);
        }
        if (interaction.command().equals(WIZARD)) {
            return wizard.begin(interaction, context, guild);
        }
        return switch (interaction.kind()) {
            case PRESS -> PressInterpreter.pressed(interaction.command(), context);
            case FORM -> PressInterpreter.filled(interaction.command(), context, given);
            case COMMAND, TYPING -> {
                var form = MenuInterpreter.chosen(interaction, context, given);
                yield form == null
                        ? new Reading.Accepted(
                                context,
                                command(interaction.command(), channel, context, given),
                                AnswerPlace.NEW_MESSAGE)
                        : form;
            }
        };
    }

    /** An option that is being typed and is completed from what is stored; empty for others. */
    Optional<OptionTyped> typed(Interaction interaction) {
        var guild = interaction.guild();
        var option = interaction.focused();
        var subject = option == null ? null : StoredOptions.subject(interaction.command(), option);
        if (guild == null || option == null || subject == null) {
            return Optional.empty();
        }
        return Optional.of(new OptionTyped(
                interaction.id(),
                seal.seal(interaction.token()),
                guild,
                interaction.issuer(),
                subject,
                interaction.options().getOrDefault(option, ""),
                interaction.usedAt()));
    }

    private static @Nullable Question question(String command) {
        return switch (command) {
            case "debug_sync" -> Question.SYNC_NOW;
            case "sync_status" -> Question.STATUS;
            default -> null;
        };
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

    private ModerationCommand command(String name, ChannelId channel, CommandContext context, Given given)
            throws UnusableOptionException {
        var configuring = configuring(name, context, given);
        var command = configuring == null ? other(name, channel, context, given) : configuring;
        if (command == null) {
            throw new UnusableOptionException(
                    "This command is not known here any more: reload Discord (Ctrl+R) and pick it anew.");
        }
        return command;
    }

    /** What sets a server up; absent if a command is about something else. */
    private @Nullable ModerationCommand configuring(String name, CommandContext context, Given given)
            throws UnusableOptionException {
        ModerationCommand command = LinkInterpreter.read(name, context, given);
        if (command == null) {
            command = NetworkInterpreter.read(name, context, given);
        }
        if (command == null && name.startsWith(CONFIG)) {
            command = settings.read(name.substring(CONFIG.length()), context, given);
        }
        return command == null && name.equals("setup doctor")
                ? new DiagnoseSetup(context, refusedIntents.get())
                : command;
    }

    private @Nullable ModerationCommand other(String name, ChannelId channel, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (name) {
            case "reconcile check" -> new ReconcileCheck(context);
            case "reconcile fix" -> new ReconcileFix(context, given.dryRun(), given.causeOrNull());
            case "reconcile policy" ->
                new ReconcilePolicy(
                        context,
                        given.choice(ReconcileDefinitions.CAUSE, DriftCause.class),
                        given.choice(ReconcileDefinitions.ACTION, DriftPolicy.class));
            case "reconcile status" -> new ReconcileStatus(context);
            case "privacy erase" -> new EraseUser(context, given.target().user());
            default -> {
                var aboutPerson = ModerationInterpreter.read(name, context, channel, given);
                yield aboutPerson == null ? CaseInterpreter.read(name, context, given) : aboutPerson;
            }
        };
    }
}
