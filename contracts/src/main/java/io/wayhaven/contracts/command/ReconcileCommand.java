package io.wayhaven.contracts.command;

/** What an administrator asks about differences between linked servers. */
public sealed interface ReconcileCommand extends ModerationCommand
        permits ReconcileCheck, ReconcileFix, ReconcilePolicy, ReconcileStatus {

    /** Who asks, where. */
    CommandContext context();

    /** The guild: its questions are answered in their order. */
    @Override
    default String partitionKey() {
        return context().guild().toString();
    }
}
