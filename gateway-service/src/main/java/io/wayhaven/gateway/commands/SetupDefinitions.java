package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.Arrays;
import java.util.List;

/** Commands that link servers, and that tell whether everything is as it should be. */
final class SetupDefinitions {
    static final String GUILD_ID = "guild-id";
    static final String CASE = "case";
    static final String TYPE = "relationship-type";
    static final String MODE = "mode";
    static final String ACTIONS = "actions";

    private static final List<String> TYPES =
            Arrays.stream(LinkType.values()).map(LinkType::key).toList();
    private static final List<String> MODES =
            Arrays.stream(LinkMode.values()).map(LinkMode::name).toList();

    static final SlashCommand SETUP = new SlashCommand(
            "setup",
            "Link servers into a moderation network, and check the bot's setup",
            null,
            List.of(
                    CommandOption.subcommand("doctor", "Check what the bot lacks in this server, and how to mend it"),
                    CommandOption.subcommand("config-wizard", "Set this server up, step by step"),
                    CommandOption.subcommand("dashboard", "Show this server's links, figures, and what doesn't work"),
                    CommandOption.subcommand(
                            "test-connection",
                            "Check whether what travels between this server and others can be carried out",
                            CommandOption.optional(
                                            Type.TEXT, GUILD_ID, "Id of one server; every linked one if left out")
                                    .withSuggestions()),
                    CommandOption.subcommand("main-guild", "Make this server a main server"),
                    CommandOption.subcommand(
                            "add-child",
                            "Invite a server to follow this main server, or offer it other terms",
                            guild("Id of the server to invite"),
                            type(),
                            actions()),
                    CommandOption.subcommand(
                            "accept-main",
                            "Accept to follow a main server",
                            guild("Id of the main server that invites")),
                    CommandOption.subcommand(
                            "decline-main",
                            "Decline to follow a main server",
                            guild("Id of the main server that invites")),
                    CommandOption.subcommand(
                            "accept-child",
                            "Accept what a server asks for that follows this one, or wants to",
                            guild("Id of the server that asks")),
                    CommandOption.subcommand(
                            "decline-child",
                            "Decline what a server asks for that follows this one, or wants to",
                            guild("Id of the server that asks")),
                    CommandOption.subcommand(
                            "remove-child",
                            "End the link with a server that follows this one",
                            guild("Id of the server that is to follow no longer"))));

    static final SlashCommand GUILD_LINK = new SlashCommand(
            "guildlink",
            "Ask to follow a main server, or change what travels between this server and another",
            null,
            List.of(
                    guild("Id of the main server, or of the server that this one is linked with"),
                    CommandOption.required(
                                    Type.TEXT, MODE, "MAIN_ONLY: take from the main server; BIDIRECTIONAL: both ways")
                            .of(MODES),
                    type(),
                    actions()));

    static final SlashCommand DEBUG_SYNC =
            new SlashCommand("debug_sync", "Register the slash commands anew, and tell how it went", null, List.of());

    static final SlashCommand SYNC_STATUS = new SlashCommand(
            "sync_status", "Show which slash commands there are, and which Discord knows", null, List.of());

    static final SlashCommand SYNC_FIGURES =
            new SlashCommand("syncstatus", "Show how well actions get to linked servers", null, List.of());

    static final SlashCommand FORCE_SYNC = new SlashCommand(
            "forcesync",
            "Carry out in linked servers, backups included, what is in force here about a person",
            null,
            List.of(CommandOption.required(Type.USER, ModerationDefinitions.USER, "The person")));

    static final SlashCommand SYNC = new SlashCommand(
            "sync",
            "What travels between linked servers",
            null,
            List.of(CommandOption.subcommand(
                    "explain",
                    "Explain which servers a case got to, and why not to others",
                    CommandOption.optional(Type.INTEGER, CASE, "Number of the case"),
                    CommandOption.optional(
                            Type.USER, ModerationDefinitions.USER, "Or the newest case about this person"))));

    private SetupDefinitions() {}

    private static CommandOption type() {
        return CommandOption.optional(
                        Type.TEXT,
                        TYPE,
                        "sync: act; monitor: only tell the main server; backup: act when asked; else sync")
                .of(TYPES);
    }

    private static CommandOption actions() {
        return CommandOption.optional(Type.TEXT, ACTIONS, "A preset, or actions such as ban, kick; else all of them")
                .withSuggestions();
    }

    static CommandOption guild(String description) {
        return CommandOption.required(Type.TEXT, GUILD_ID, description).withSuggestions();
    }
}
