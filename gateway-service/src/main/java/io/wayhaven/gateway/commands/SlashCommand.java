package io.wayhaven.gateway.commands;

import java.util.List;

/**
 * A slash command as Discord shows it, for use in guilds.
 *
 * @param defaultMemberPermissions the permissions that members need by default, as a bit set
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Discord: application commands</a>
 */
public record SlashCommand(
        String name, String description, long defaultMemberPermissions, List<CommandOption> options) {
    private static final long BAN_MEMBERS = 1L << 2;
    private static final long ADMINISTRATOR = 1L << 3;

    static final String USER = "user";
    static final String REASON = "reason";
    static final String GUILD_ID = "guild-id";

    /** All of ours. */
    public static final List<SlashCommand> ALL = List.of(
            new SlashCommand(
                    "ban",
                    "Ban a person here and in every linked server",
                    BAN_MEMBERS,
                    List.of(
                            CommandOption.required(CommandOption.Type.USER, USER, "Whom to ban"),
                            CommandOption.required(CommandOption.Type.TEXT, REASON, "Why, for the audit log"))),
            new SlashCommand(
                    "unban",
                    "Lift a ban here and in every linked server",
                    BAN_MEMBERS,
                    List.of(
                            CommandOption.required(CommandOption.Type.USER, USER, "Whose ban to lift"),
                            CommandOption.required(CommandOption.Type.TEXT, REASON, "Why, for the audit log"))),
            new SlashCommand(
                    "setup",
                    "Link servers into a moderation network",
                    ADMINISTRATOR,
                    List.of(
                            CommandOption.subcommand("main-guild", "Make this server a main server"),
                            CommandOption.subcommand(
                                    "add-child",
                                    "Invite a server to follow this main server",
                                    guild("Id of the server to invite")),
                            CommandOption.subcommand(
                                    "accept-main",
                                    "Accept to follow a main server",
                                    guild("Id of the main server that invites")),
                            CommandOption.subcommand(
                                    "decline-main",
                                    "Decline to follow a main server",
                                    guild("Id of the main server that invites")))));

    public SlashCommand {
        options = List.copyOf(options);
    }

    private static CommandOption guild(String description) {
        return CommandOption.required(CommandOption.Type.TEXT, GUILD_ID, description);
    }
}
