package io.wayhaven.gateway.commands;

import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.List;

/** Commands about what was done to people. */
final class CaseDefinitions {
    static final String CASE_OPTION = "case";
    static final String ACTION = "action";
    static final String PAGE = "page";
    static final String USERS = "users";
    static final String MODERATOR = "moderator";
    static final String SINCE = "since";
    /** In the menu of a person. */
    static final String HISTORY_IN_MENU = "History";

    private static final long MODERATE_MEMBERS = 1L << 40;

    static final SlashCommand CASE = new SlashCommand(
            "case",
            "See and correct what was done to people",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.subcommand("show", "Show a case, server by server", number()),
                    CommandOption.subcommand(
                            "edit",
                            "Give a case another reason",
                            number(),
                            CommandOption.required(Type.TEXT, ModerationDefinitions.REASON, "The new reason")
                                    .withSuggestions()),
                    CommandOption.subcommand(
                            "delete",
                            "Strike a case from the history; nothing is lifted by that",
                            number(),
                            CommandOption.required(Type.TEXT, ModerationDefinitions.REASON, "Why it is struck")
                                    .withSuggestions()),
                    CommandOption.subcommand(
                            "restore",
                            "Take back that a case was struck",
                            number(),
                            CommandOption.optional(Type.TEXT, ModerationDefinitions.REASON, "Why it counts again")
                                    .withSuggestions())));

    static final SlashCommand UNDO = new SlashCommand(
            "undo",
            "Lift what a case did, or whatever a moderator did, wherever it was done",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.optional(Type.INTEGER, CASE_OPTION, "The case's number")
                            .withSuggestions(),
                    CommandOption.optional(Type.USER, MODERATOR, "Or whose cases; give since as well"),
                    CommandOption.optional(Type.TEXT, SINCE, "With moderator: how far back, such as 30m or 2h")
                            .withSuggestions(),
                    CommandOption.optional(Type.TEXT, ModerationDefinitions.REASON, "Why, for the audit log")
                            .withSuggestions()));

    static final SlashCommand HISTORY = new SlashCommand(
            "history",
            "Show what was done to a person",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, ModerationDefinitions.USER, "Whose history"),
                    CommandOption.optional(Type.INTEGER, PAGE, "Which page; the newest if left out")));

    static final SlashCommand HISTORY_OF_PERSON = SlashCommand.inMenuOfPerson(HISTORY_IN_MENU, MODERATE_MEMBERS);

    static final SlashCommand AUDIT = new SlashCommand(
            "audit",
            "Look through what was done in this server",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.subcommand(
                            "log",
                            "List what was done, newest first",
                            CommandOption.optional(Type.USER, ModerationDefinitions.USER, "To whom only"),
                            days(false)),
                    CommandOption.subcommand("stats", "Count what was done, and by whom", days(false)),
                    CommandOption.subcommand(
                            "warnings",
                            "List a person's warnings",
                            CommandOption.required(Type.USER, ModerationDefinitions.USER, "Whose warnings")),
                    CommandOption.subcommand(
                            "search",
                            "List what was done of one kind",
                            CommandOption.required(Type.TEXT, ACTION, "What was done")
                                    .of(CaseActions.NAMES),
                            days(false)),
                    CommandOption.subcommand(
                            "export", "Get what was done as a table; for administrators", days(false))));

    static final SlashCommand MASSBAN = new SlashCommand(
            "massban",
            "Ban many people here and in every linked server",
            1L << 2,
            List.of(
                    CommandOption.required(Type.LIST, USERS, "Whom: up to 200 ids or mentions"),
                    CommandOption.required(Type.TEXT, ModerationDefinitions.REASON, "Why, for the audit log")
                            .withSuggestions()));

    private CaseDefinitions() {}

    private static CommandOption number() {
        return CommandOption.required(Type.INTEGER, CASE_OPTION, "The case's number")
                .withSuggestions();
    }

    private static CommandOption days(boolean required) {
        return new CommandOption(
                Type.INTEGER,
                SettingsDefinitions.DAYS,
                "How many days back; 30 if left out",
                required,
                List.of(),
                List.of(),
                false);
    }
}
