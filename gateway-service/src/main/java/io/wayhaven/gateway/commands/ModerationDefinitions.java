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

    private static final long KICK_MEMBERS = Permission.mask(Set.of(Permission.KICK_MEMBERS));
    private static final long BAN_MEMBERS = Permission.mask(Set.of(Permission.BAN_MEMBERS));
    private static final long MODERATE_MEMBERS = Permission.mask(Set.of(Permission.MODERATE_MEMBERS));

    private static final CommandOption WHY = CommandOption.required(Type.TEXT, REASON, "Why, for the audit log");

    static final SlashCommand BAN = new SlashCommand(
            "ban",
            "Ban a person here and in every linked server",
            BAN_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whom to ban"), WHY));

    static final SlashCommand UNBAN = new SlashCommand(
            "unban",
            "Lift a ban here and in every linked server",
            BAN_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whose ban to lift"), WHY));

    static final SlashCommand KICK = new SlashCommand(
            "kick",
            "Remove a person from here and from every linked server",
            KICK_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whom to remove"), WHY));

    static final SlashCommand TIMEOUT = new SlashCommand(
            "timeout",
            "Keep a person from talking for a while, here and in every linked server",
            MODERATE_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whom to time out"),
                    CommandOption.required(Type.TEXT, DURATION, "How long, " + Length.EXAMPLES),
                    WHY));

    static final SlashCommand UNTIMEOUT = new SlashCommand(
            "untimeout",
            "End a person's timeout here and in every linked server",
            MODERATE_MEMBERS,
            List.of(CommandOption.required(Type.USER, USER, "Whose timeout to end"), WHY));

    private ModerationDefinitions() {}
}
