package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** Destinations that could not be written to. */
public interface ParkedPosts {

    /** Something in the guild has changed that may let the bot write: its destinations are tried again soon. */
    CompletionStage<Void> retry(GuildId guild);
}
