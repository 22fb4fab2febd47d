package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.FilterChange;
import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.command.SetCaseRole;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.SetDirectMessages;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.SetNativeActions;
import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.NativeActions;
import io.wayhaven.contracts.settings.RetentionClass;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.contracts.settings.WebhookAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is asked by {@code /config}. */
final class SettingsInterpreter {
    private static final Pattern MENTION = Pattern.compile("<(?:#|@[!&]?)(\\d+)>");
    private static final String NO_WEBHOOK =
            "The option webhook-url needs a webhook of Discord's, as in https://discord.com/api/webhooks/<id>/<token>:"
                    + " copy it in the channel's settings under Integrations, Webhooks, Copy Webhook URL.";

    private final TokenSeal seal;
    private final URI discord;

    /**
     * An interpreter.
     *
     * @param seal for what must not be read on a topic
     * @param discord where Discord's REST API is
     */
    SettingsInterpreter(TokenSeal seal, URI discord) {
        this.seal = seal;
        this.discord = discord;
    }

    /** What a subcommand means; absent if there is no such subcommand. */
    @Nullable
    SettingsCommand read(String subcommand, CommandContext context, Given given) throws UnusableOptionException {
        return switch (subcommand) {
            case "show" -> new ShowSettings(context);
            case "directmessages" -> new SetDirectMessages(context, given.enabled());
            case "nativeactions" ->
                new SetNativeActions(context, given.choice(SettingsDefinitions.WHOSE, NativeActions.class));
            case "muterole" ->
                new SetMuteRole(
                        context,
                        given.roleOrNull(),
                        given.has(SettingsDefinitions.OVERWRITES)
                                ? (Boolean) given.isTrue(SettingsDefinitions.OVERWRITES)
                                : null);
            case "staffrole" -> staffRole(context, given);
            case "logchannel" -> new SetRoute(context, RouteName.MODERATION, given.channel(), null);
            case "notifications" -> notifications(context, given);
            case "route" -> new SetRoute(context, route(given), given.channelOrNull(), null);
            case "webhook" -> webhook(context, given);
            case "events" ->
                new ToggleEvent(context, needed(given, SettingsDefinitions.EVENT, "an event"), given.enabled());
            case "filter" -> filter(context, given);
            case "ignore" -> ignore(context, given);
            case "retention" -> retention(context, given);
            case "volumelimit" ->
                new SetVolumeLimit(
                        context, given.choice(SettingsDefinitions.SCOPE, VolumeScope.class), given.volumeLimit());
            case "confirmation" -> new SetConfirmation(context, given.servers());
            case "escalation" -> EscalationInterpreter.read(context, given);
            case "caserole" -> new SetCaseRole(context, given.role(), isAdded(given));
            case "adminrole" -> new SetAdminRole(context, given.role(), isAdded(given));
            default -> null;
        };
    }

    private static SetStaffRole staffRole(CommandContext context, Given given) throws UnusableOptionException {
        var role = given.roleOrNull();
        if (role == null && given.has(SettingsDefinitions.ALONE)) {
            throw new UnusableOptionException("The option alone says something about a role: pick the role as well.");
        }
        return new SetStaffRole(
                context, role == null ? null : new StaffRole(role, given.isTrue(SettingsDefinitions.ALONE)));
    }

    private static RouteName route(Given given) throws UnusableOptionException {
        return given.choice(SettingsDefinitions.ROUTE, RouteName.class);
    }

    private static SetRoute notifications(CommandContext context, Given given) throws UnusableOptionException {
        var channel = given.channel();
        var enabled = !given.has(SettingsDefinitions.ENABLED) || given.enabled();
        return new SetRoute(context, RouteName.SYNC, enabled ? channel : null, null);
    }

    private SetRoute webhook(CommandContext context, Given given) throws UnusableOptionException {
        var url = given.text(SettingsDefinitions.WEBHOOK_URL);
        var address = WebhookAddress.of(url, discord).orElseThrow(() -> new UnusableOptionException(NO_WEBHOOK));
        var route = given.has(SettingsDefinitions.ROUTE) ? route(given) : RouteName.LOG;
        return new SetRoute(context, route, null, new Webhook(address.id(), seal.seal(url)));
    }

    private static FilterRoute filter(CommandContext context, Given given) throws UnusableOptionException {
        var change = given.choice(SettingsDefinitions.MODE, FilterChange.class);
        var kind = switch (change) {
            case INCLUDE, EXCLUDE -> needed(given, SettingsDefinitions.KIND, "a kind or a family of events");
            case RESET -> null;
        };
        return new FilterRoute(context, route(given), change, kind);
    }

    private static ChangeIgnore ignore(CommandContext context, Given given) throws UnusableOptionException {
        var axis = given.choice(SettingsDefinitions.AXIS, IgnoreAxis.class);
        var route = given.has(SettingsDefinitions.ROUTE) ? route(given) : null;
        var value = switch (axis) {
            case BOTS -> null;
            case MESSAGE_PATTERN -> needed(given, SettingsDefinitions.VALUE, "a pattern in RE2's syntax");
            case USER, ROLE, CHANNEL, CATEGORY, THREAD ->
                withoutMention(needed(given, SettingsDefinitions.VALUE, "an id or a mention"));
        };
        return new ChangeIgnore(context, route, axis, value, isAdded(given));
    }

    private static String withoutMention(String text) {
        var mention = MENTION.matcher(text);
        return mention.matches() ? mention.group(1) : text;
    }

    private static SetRetention retention(CommandContext context, Given given) throws UnusableOptionException {
        return new SetRetention(context, given.choice(SettingsDefinitions.DATA, RetentionClass.class), given.days());
    }

    static boolean isAdded(Given given) throws UnusableOptionException {
        return switch (given.text(SettingsDefinitions.MODE)) {
            case SettingsDefinitions.ADD -> true;
            case SettingsDefinitions.REMOVE -> false;
            default -> throw new UnusableOptionException("The option mode needs add or remove: pick one of them.");
        };
    }

    private static String needed(Given given, String option, String what) throws UnusableOptionException {
        if (!given.has(option)) {
            throw new UnusableOptionException("The option " + option + " needs " + what + " here: fill it in.");
        }
        return given.text(option);
    }
}
