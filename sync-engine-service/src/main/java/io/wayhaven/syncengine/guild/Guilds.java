package io.wayhaven.syncengine.guild;

import java.util.concurrent.CompletionStage;

/** The durable projection of guilds. */
public interface Guilds {

    /** Takes in a change; the same change twice has the effect of one. */
    CompletionStage<Void> apply(GuildChange change);
}
