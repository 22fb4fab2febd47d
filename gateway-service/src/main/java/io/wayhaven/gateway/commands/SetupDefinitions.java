package io.wayhaven.gateway.commands;

import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.List;

/** Commands that link servers, and that tell whether everything is as it should be. */
final class SetupDefinitions {
    static final String GUILD_ID = "guild-id";

    static final SlashCommand SETUP = new SlashCommand(
            "setup",
            "Link servers into a moderation network, and check the bot's setup",
            null,
            List.of(
                    CommandOption.subcommand("doctor", "Check what the bot lacks in this server, and how to mend it"),
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
                            guild("Id of the main server that invites"))));

    static final SlashCommand DEBUG_SYNC =
            new SlashCommand("debug_sync", "Register the slash commands anew, and tell how it went", null, List.of());

    static final SlashCommand SYNC_STATUS = new SlashCommand(
            "sync_status", "Show which slash commands there are, and which Discord knows", null, List.of());

    private SetupDefinitions() {}

    private static CommandOption guild(String description) {
        return CommandOption.required(Type.TEXT, GUILD_ID, description);
    }
}
