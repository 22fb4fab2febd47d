package io.wayhaven.logwriter.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Where the settings of guilds are kept. */
public interface SettingsStore {

    /** Keeps each if it is newer than what is kept; the stage fails while the store is away. */
    CompletionStage<Void> save(Collection<GuildSettings> settings);

    /** The settings of these guilds; a guild that has none is left out. The stage fails while the store is away. */
    CompletionStage<Map<GuildId, GuildSettings>> load(Set<GuildId> guilds);
}
