package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.AcceptChild;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.DeclineChild;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.LinkCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.RemoveChild;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is asked about the links of a server. */
final class LinkInterpreter {

    /** Between names in a list, as people write it or as JSON does. */
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;\\[\\]\"']+");

    private LinkInterpreter() {}

    /** What a command means; absent if it is not about links. */
    static @Nullable LinkCommand read(String command, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (command) {
            case "setup main-guild" -> new SetMainGuild(context);
            case "setup add-child" -> new ProposeLink(context, given.guild(), offered(given));
            case "setup accept-main" -> new AcceptLink(context, given.guild());
            case "setup decline-main" -> new DeclineLink(context, given.guild());
            case "setup accept-child" -> new AcceptChild(context, given.guild());
            case "setup decline-child" -> new DeclineChild(context, given.guild());
            case "setup remove-child" -> new RemoveChild(context, given.guild());
            case "guildlink" -> new RequestLink(context, given.guild(), requested(given));
            case "config unlink" -> new Unlink(context, given.guild());
            default -> null;
        };
    }

    private static LinkTerms offered(Given given) throws UnusableOptionException {
        var type = type(given);
        return new LinkTerms(type, type == LinkType.SYNC ? LinkMode.BIDIRECTIONAL : LinkMode.MAIN_ONLY, actions(given));
    }

    private static LinkTerms requested(Given given) throws UnusableOptionException {
        var type = type(given);
        var mode = given.choice(SetupDefinitions.MODE, LinkMode.class);
        if (mode == LinkMode.BIDIRECTIONAL && type != LinkType.SYNC) {
            throw new UnusableOptionException(
                    "A link of the type %s goes one way: choose the mode MAIN_ONLY, or the relationship-type sync."
                            .formatted(type.key()));
        }
        return new LinkTerms(type, mode, actions(given));
    }

    private static LinkType type(Given given) throws UnusableOptionException {
        return given.has(SetupDefinitions.TYPE) ? given.choice(SetupDefinitions.TYPE, LinkType.class) : LinkType.SYNC;
    }

    private static Set<LinkAction> actions(Given given) throws UnusableOptionException {
        var text = given.text(SetupDefinitions.ACTIONS).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return LinkTerms.EVERY_ACTION;
        }
        var preset = LinkPreset.of(text);
        return preset.isPresent() ? preset.get().actions() : listed(text);
    }

    private static Set<LinkAction> listed(String text) throws UnusableOptionException {
        var actions = EnumSet.noneOf(LinkAction.class);
        for (var name : SEPARATOR.split(text)) {
            if (!name.isEmpty()) {
                actions.add(action(name));
            }
        }
        if (actions.isEmpty()) {
            throw unusable();
        }
        return actions;
    }

    private static LinkAction action(String name) throws UnusableOptionException {
        try {
            return LinkAction.of(name);
        } catch (IllegalArgumentException unknown) {
            throw unusable();
        }
    }

    private static UnusableOptionException unusable() {
        return new UnusableOptionException(
                "The option actions needs a preset (all, ban-only, light, heavy) or some of ban, unban, kick, mute, warn"
                        + " and timeout, as in: ban, kick.");
    }
}
