package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.ForceSync;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ProtectUser;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.TestConnection;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a server's network. */
final class NetworkInterpreter {

    private NetworkInterpreter() {}

    /** What a command means; absent if it is about something else. */
    static @Nullable ModerationCommand read(String command, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (command) {
            case "setup test-connection" ->
                new TestConnection(context, given.has(SetupDefinitions.GUILD_ID) ? given.guild() : null);
            case "setup dashboard" -> new ShowDashboard(context);
            case "syncstatus" -> new ShowSyncStatus(context);
            case "sync explain" -> explain(context, given);
            case "forcesync" -> new ForceSync(context, given.target().user());
            case "config protect" ->
                new ProtectUser(context, given.target().user(), SettingsInterpreter.isAdded(given));
            default -> null;
        };
    }

    private static ExplainSync explain(CommandContext context, Given given) throws UnusableOptionException {
        if (given.has(SetupDefinitions.CASE)) {
            return new ExplainSync(context, given.caseNumber(), null);
        }
        if (given.has(ModerationDefinitions.USER)) {
            return new ExplainSync(context, null, given.target().user());
        }
        throw new UnusableOptionException(
                "The options case and user are both empty: give the number of a case, or pick a person.");
    }
}
