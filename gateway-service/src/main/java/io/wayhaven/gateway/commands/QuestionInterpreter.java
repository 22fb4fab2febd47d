package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.NetworkQuestion;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.TestConnection;
import org.jspecify.annotations.Nullable;

/** Reads what is asked about a server's network. */
final class QuestionInterpreter {

    private QuestionInterpreter() {}

    /** What a command means; absent if it is no such question. */
    static @Nullable NetworkQuestion read(String command, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (command) {
            case "setup test-connection" ->
                new TestConnection(context, given.has(SetupDefinitions.GUILD_ID) ? given.guild() : null);
            case "setup dashboard" -> new ShowDashboard(context);
            case "syncstatus" -> new ShowSyncStatus(context);
            case "sync explain" -> explain(context, given);
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
