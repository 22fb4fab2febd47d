package io.wayhaven.logwriter.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.Retention;
import java.util.List;
import java.util.Map;

/** Settings for tests. */
public final class Guilds {

    private Guilds() {}

    /** A guild that wants nothing in particular. */
    public static GuildSettings plain(long guild, long version) {
        return new GuildSettings(
                new GuildId(guild),
                version,
                Map.of(),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }
}
