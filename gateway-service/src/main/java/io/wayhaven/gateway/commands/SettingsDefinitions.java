package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.Arrays;
import java.util.List;

/** Commands about a server's settings and data. */
final class SettingsDefinitions {
    static final String CHANNEL = "channel";
    static final String ENABLED = "enabled";
    static final String ROUTE = "route";
    /** Its value is a secret: whoever has it can write to the channel. */
    static final String WEBHOOK_URL = "webhook-url";

    static final String EVENT = "event";
    static final String MODE = "mode";
    static final String KIND = "kind";
    static final String AXIS = "axis";
    static final String VALUE = "value";
    static final String DATA = "class";
    static final String DAYS = "days";
    static final String ROLE = "role";

    static final String ALONE = "alone";
    static final String OVERWRITES = "overwrites";
    static final String WHOSE = "whose";
    static final String SCOPE = "scope";
    static final String PUNISHMENTS = "punishments";
    static final String MINUTES = "minutes";
    static final String SERVERS = "servers";

    static final String WARNINGS = "warnings";
    static final String LIST = "list";
    static final String ADD = "add";
    static final String REMOVE = "remove";

    private static final List<String> ROUTES =
            Arrays.stream(RouteName.values()).map(RouteName::key).toList();

    static final SlashCommand CONFIG = new SlashCommand(
            "config",
            "See and change what is logged in this server, and where",
            null,
            List.of(
                    CommandOption.subcommand("show", "Show this server's settings"),
                    CommandOption.subcommand(
                            "logchannel",
                            "Choose the channel for punishments, and for whatever has no channel of its own",
                            CommandOption.required(Type.CHANNEL, CHANNEL, "Where to post")),
                    CommandOption.subcommand(
                            "notifications",
                            "Choose the channel for news from linked servers",
                            CommandOption.required(Type.CHANNEL, CHANNEL, "Where to post"),
                            CommandOption.optional(Type.BOOLEAN, ENABLED, "Whether to post at all; yes if left out")),
                    CommandOption.subcommand(
                            "route",
                            "Choose the channel of a route, or switch the route off",
                            CommandOption.required(Type.TEXT, ROUTE, "Which route")
                                    .of(ROUTES),
                            CommandOption.optional(Type.CHANNEL, CHANNEL, "Where to post; nowhere if left out")),
                    CommandOption.subcommand(
                            "webhook",
                            "Post a route through a webhook instead of the bot",
                            CommandOption.required(
                                    Type.TEXT,
                                    WEBHOOK_URL,
                                    "The webhook's URL, as Discord shows it; it is kept secret"),
                            CommandOption.optional(Type.TEXT, ROUTE, "Which route; log if left out")
                                    .of(ROUTES)),
                    CommandOption.subcommand(
                            "events",
                            "Switch a kind of event on or off",
                            CommandOption.required(Type.TEXT, EVENT, "Such as on_message_delete or message.delete")
                                    .withSuggestions(),
                            CommandOption.required(Type.BOOLEAN, ENABLED, "Whether to log it")),
                    CommandOption.subcommand(
                            "filter",
                            "Choose which kinds of events go by a route",
                            CommandOption.required(Type.TEXT, ROUTE, "Which route")
                                    .of(ROUTES),
                            CommandOption.required(Type.TEXT, MODE, "What to do")
                                    .of(List.of("include", "exclude", "reset")),
                            CommandOption.optional(
                                            Type.TEXT,
                                            KIND,
                                            "A kind such as message.delete, or a family such as messages")
                                    .withSuggestions()),
                    CommandOption.subcommand(
                            "ignore",
                            "Choose what is logged but not posted",
                            CommandOption.required(Type.TEXT, AXIS, "By what").of(IgnoreAxes.NAMES),
                            CommandOption.required(Type.TEXT, MODE, "Begin or end to ignore it")
                                    .of(List.of(ADD, REMOVE)),
                            CommandOption.optional(Type.TEXT, VALUE, "An id or a mention, or a pattern (RE2)"),
                            CommandOption.optional(Type.TEXT, ROUTE, "On this route only")
                                    .of(ROUTES)),
                    CommandOption.subcommand(
                            "retention",
                            "Choose how long this server's data are kept",
                            CommandOption.required(Type.TEXT, DATA, "Which data")
                                    .of(List.of("messages", "events")),
                            CommandOption.optional(Type.INTEGER, DAYS, "How many days; the default if left out")),
                    CommandOption.subcommand(
                            "protect",
                            "Choose who is not punished here by what other servers decide",
                            CommandOption.required(Type.USER, ModerationDefinitions.USER, "The person"),
                            CommandOption.required(Type.TEXT, MODE, "Protect them, or no longer")
                                    .of(List.of(ADD, REMOVE))),
                    CommandOption.subcommand(
                            "unlink",
                            "End the link between this server and another",
                            SetupDefinitions.guild("Id of the server that this one is linked with")),
                    CommandOption.subcommand(
                            "directmessages",
                            "Choose whether people are told before they are banned or removed",
                            CommandOption.required(Type.BOOLEAN, ENABLED, "Whether to tell them")),
                    CommandOption.subcommand(
                            "nativeactions",
                            "Choose whose bans, kicks and the like, given without a command, reach linked servers",
                            CommandOption.required(Type.TEXT, WHOSE, "Whose")
                                    .of(List.of("everybody", "people", "nobody"))),
                    CommandOption.subcommand(
                            "muterole",
                            "Choose the role that muted people get",
                            CommandOption.optional(Type.ROLE, ROLE, "The role; nobody can be muted if left out"),
                            CommandOption.optional(
                                    Type.BOOLEAN,
                                    OVERWRITES,
                                    "Whether the bot denies it writing and speaking in every channel")),
                    CommandOption.subcommand(
                            "volumelimit",
                            "Choose from how many punishments on further ones wait for approval",
                            CommandOption.required(Type.TEXT, SCOPE, "Given by one moderator, or come by one link")
                                    .of(List.of("moderator", "link")),
                            CommandOption.required(Type.INTEGER, PUNISHMENTS, "How many; 0 for no limit"),
                            CommandOption.optional(Type.INTEGER, MINUTES, "In how many minutes; 10 if left out")),
                    CommandOption.subcommand(
                            "staffrole",
                            "Choose the role that it takes to give moderation commands",
                            CommandOption.optional(Type.ROLE, ROLE, "The role; none is needed if left out"),
                            CommandOption.optional(
                                    Type.BOOLEAN, ALONE, "Whether it takes no permission besides; no if left out")),
                    CommandOption.subcommand(
                            "confirmation",
                            "Choose from how many servers on bans for good are asked about first",
                            CommandOption.required(Type.INTEGER, SERVERS, "More than how many; 0 for never")),
                    CommandOption.subcommand(
                            "escalation",
                            "Lay down what follows from warnings",
                            CommandOption.required(Type.TEXT, MODE, "Add a rule, remove one, or list all")
                                    .of(List.of(ADD, REMOVE, LIST)),
                            CommandOption.optional(
                                    Type.INTEGER, WARNINGS, "From how many warnings it follows, 2 to 50"),
                            CommandOption.optional(Type.TEXT, CaseDefinitions.ACTION, "What follows")
                                    .of(List.of("timeout", "mute", "kick", "ban")),
                            CommandOption.optional(
                                            Type.TEXT,
                                            ModerationDefinitions.DURATION,
                                            "How long, " + Length.EXAMPLES + "; for good if left out")
                                    .withSuggestions(),
                            CommandOption.optional(
                                    Type.INTEGER, DAYS, "Within how many days, 1 to 365; 30 if left out")),
                    CommandOption.subcommand(
                            "caserole",
                            "Choose who may see what was done to people, besides those who moderate",
                            CommandOption.required(Type.ROLE, ROLE, "The role"),
                            CommandOption.required(Type.TEXT, MODE, "Allow or forbid it")
                                    .of(List.of(ADD, REMOVE))),
                    CommandOption.subcommand(
                            "adminrole",
                            "Choose who may use these commands, besides administrators",
                            CommandOption.required(Type.ROLE, ROLE, "The role"),
                            CommandOption.required(Type.TEXT, MODE, "Allow or forbid it")
                                    .of(List.of(ADD, REMOVE)))));

    static final SlashCommand PRIVACY = new SlashCommand(
            "privacy",
            "What is stored about people",
            null,
            List.of(CommandOption.subcommand(
                    "erase",
                    "Erase what a person wrote in this server and was called",
                    CommandOption.required(Type.USER, ModerationDefinitions.USER, "Whose data to erase"))));

    private SettingsDefinitions() {}
}
