package io.wayhaven.logwriter.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Tells what guilds want, for every batch of events anew. */
public interface SettingsReader {

    /**
     * The settings of these guilds, not older than a second or so.
     *
     * @return without the guilds that have none: for them the catalogue's defaults apply, and nothing is posted. The
     *     stage fails while they can't be read
     */
    CompletionStage<Map<GuildId, GuildSettings>> of(Set<GuildId> guilds);
}
