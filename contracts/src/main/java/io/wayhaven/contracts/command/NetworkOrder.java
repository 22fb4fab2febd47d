package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;

/** What an administrator has the network do about a person, other than punish or pardon. */
public sealed interface NetworkOrder extends ModerationCommand permits ForceSync, ProtectUser {

    /** Who asks, where. */
    CommandContext context();

    /** The person. */
    UserId user();

    @Override
    default String partitionKey() {
        return user().toString();
    }
}
