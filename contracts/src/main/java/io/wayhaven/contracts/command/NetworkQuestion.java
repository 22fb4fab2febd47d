package io.wayhaven.contracts.command;

/** What an administrator asks about the network of a guild; nothing changes by it. */
public sealed interface NetworkQuestion extends ModerationCommand
        permits ExplainSync, ShowDashboard, ShowSyncStatus, ShowWizard, TestConnection {

    /** Who asks, where. */
    CommandContext context();

    /** The guild: its questions are answered after what was decided there before. */
    @Override
    default String partitionKey() {
        return context().guild().toString();
    }
}
