package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What Discord says about people when it is asked. No stage ever fails. */
public interface People {
    /** Somebody as they stand in a guild by now, member or not; empty if Discord didn't say. */
    CompletionStage<Optional<Target>> find(GuildId guild, UserId user);
}
