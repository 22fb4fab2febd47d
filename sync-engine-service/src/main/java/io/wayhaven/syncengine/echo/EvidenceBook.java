package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Where evidence is kept. */
public interface EvidenceBook {

    /** What is known about a person in a guild. */
    CompletionStage<Evidence> about(GuildId guild, UserId user, UserId bot);

    /** Keeps what Discord says is now true of the person there. */
    CompletionStage<Void> note(SeenAction seen);
}
