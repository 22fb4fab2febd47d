package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;

/** Has whatever is in force here about a person carried out wherever links lead, backups included, once more. */
public record ForceSync(CommandContext context, UserId user) implements NetworkOrder {}
