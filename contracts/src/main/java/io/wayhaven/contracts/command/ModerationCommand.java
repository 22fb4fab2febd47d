package io.wayhaven.contracts.command;

/** What somebody asks the moderation network to do. */
public sealed interface ModerationCommand
        permits CaseCommand,
                EraseEverywhere,
                KeepMessage,
                LinkCommand,
                NetworkOrder,
                NetworkQuestion,
                PersonCommand,
                ReconcileCommand,
                SettingsCommand,
                UnknownCommand {

    /**
     * The key of the command's record: commands about one person are decided in the order they were given, wherever
     * they come from.
     */
    String partitionKey();
}
