package io.wayhaven.gateway.commands;

import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.List;

/** Commands that punish and pardon. */
final class ModerationDefinitions {
    static final String USER = "user";
    static final String REASON = "reason";

    private static final long BAN_MEMBERS = 1L << 2;

    static final SlashCommand BAN = new SlashCommand(
            "ban",
            "Ban a person here and in every linked server",
            BAN_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whom to ban"),
                    CommandOption.required(Type.TEXT, REASON, "Why, for the audit log")));

    static final SlashCommand UNBAN = new SlashCommand(
            "unban",
            "Lift a ban here and in every linked server",
            BAN_MEMBERS,
            List.of(
                    CommandOption.required(Type.USER, USER, "Whose ban to lift"),
                    CommandOption.required(Type.TEXT, REASON, "Why, for the audit log")));

    private ModerationDefinitions() {}
}
