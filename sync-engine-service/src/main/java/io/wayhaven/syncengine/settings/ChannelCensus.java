package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What is known of the guilds that the bot is in. */
public interface ChannelCensus {

    /**
     * Looks channels up.
     *
     * @param guild the only guild in which to look; absent for all
     */
    CompletionStage<Count> look(Set<ChannelId> asked, @Nullable GuildId guild);

    /**
     * What there is.
     *
     * @param guilds how many guilds with channels are known
     * @param found which of the channels exist
     */
    record Count(long guilds, Set<ChannelId> found) {
        public Count {
            found = Set.copyOf(found);
        }
    }
}
