package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** What the gateway answers by itself, as text for the person who asks. No stage ever fails. */
public interface Diagnostics {
    /** Registers the commands now, and tells how it went. */
    CompletionStage<String> syncNow();

    /** Which commands there are, and which of them Discord has registered everywhere and in this guild. */
    CompletionStage<String> status(GuildId guild);
}
