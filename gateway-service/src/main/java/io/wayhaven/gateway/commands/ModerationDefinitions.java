package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.List;
import java.util.Set;

/** Commands that punish and pardon. */
final class ModerationDefinitions {
    static final String USER = "user";
    static final String REASON = "reason";
    static final String DURATION = "duration";
    static final String DELETE_MESSAGES = "delete-messages";
    static final String TEXT = "text";

    private static final long KICK_MEMBERS = Permission.mask(Set.of(Permission.KICK_MEMBERS));
    private static final long BAN_MEMBERS = Permission.mask(Set.of(Permission.BAN_MEMBERS));
    private static final long MODERATE_MEMBERS = Permission.mask(Set.of(Permission.MODERATE_MEMBERS));

    private static final long MANAGE_ROLES = Permission.mask(Set.of(Permission.MANAGE_ROLES));

    private static final CommandOption HOW_LONG = CommandOption.optional(
                    Type.TEXT, DURATION, "How long, " + Length.EXAMPLES + "; for good if left out")
            .withSuggestions();
    private static final CommandOption WHY =
            CommandOption.required(Type.TEXT, REASON, "Why, for the audit log").withSuggestions();

    static final SlashCommand BAN = new SlashCommand(
            "ban",
            "Ban a person here and in every linked server",
            BAN_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whom to ban"),
                    WHY,
                    HOW_LONG,
                    CommandOption.optional(
                            Type.TEXT,
                            DELETE_MESSAGES,
                            "How far back to delete messages, such as 1h or 7d; none if left out")));

    static final SlashCommand UNBAN = new SlashCommand(
            "unban",
            "Lift a ban here and in every linked server",
            BAN_MEMBERS,
            List.of(
                    CommandOption.required(Type.TEXT, USER, "Whose ban to lift: pick one, or an id or a mention")
                            .withSuggestions(),
                    WHY));

    static final SlashCommand KICK = new SlashCommand(
            "kick",
            "Remove a person from here and from every linked server",
            KICK_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whom to remove"), WHY));

    static final SlashCommand SOFTBAN = new SlashCommand(
            "softban",
            "Remove a person with recent messages from here and every linked server; they may come back",
            BAN_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whom to remove"),
                    WHY,
                    CommandOption.optional(
                            Type.TEXT,
                            DELETE_MESSAGES,
                            "How far back to delete messages, such as 1h or 7d; a day if left out")));

    static final SlashCommand MUTE = new SlashCommand(
            "mute",
            "Give a person the mute role, here and in every linked server",
            MANAGE_ROLES,
            List.of(CommandOption.required(Type.USER, USER, "Whom to mute"), WHY, HOW_LONG));

    static final SlashCommand UNMUTE = new SlashCommand(
            "unmute",
            "Take the mute role from a person, here and in every linked server",
            MANAGE_ROLES,
            List.of(CommandOption.required(Type.USER, USER, "Whom to unmute"), WHY));

    static final SlashCommand WARN = new SlashCommand(
            "warn",
            "Warn a person, here where everybody reads it",
            MODERATE_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whom to warn"), WHY));

    static final SlashCommand NOTE = new SlashCommand(
            "note",
            "Keep a note about a person, for moderators only",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "About whom"),
                    CommandOption.required(Type.TEXT, TEXT, "What to keep")));

    static final SlashCommand TIMEOUT = new SlashCommand(
            "timeout",
            "Keep a person from talking for a while, here and in every linked server",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whom to time out"),
                    CommandOption.required(Type.TEXT, DURATION, "How long, " + Length.EXAMPLES)
                            .withSuggestions(),
                    WHY));

    static final SlashCommand UNTIMEOUT = new SlashCommand(
            "untimeout",
            "End a person's timeout here and in every linked server",
            MODERATE_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whose timeout to end"), WHY));

    private ModerationDefinitions() {}
}
