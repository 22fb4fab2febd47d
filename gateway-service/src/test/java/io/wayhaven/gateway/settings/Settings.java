package io.wayhaven.gateway.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.Retention;
import java.util.List;
import java.util.Map;

/** Settings to test with. */
public final class Settings {
    public static final GuildId GUILD = GuildId.of("290926798626357999");

    private Settings() {}

    /** Settings with these toggles. */
    public static GuildSettings of(GuildId guild, Map<String, Boolean> toggles) {
        return of(guild, toggles, List.of());
    }

    /** Settings with these toggles and roles. */
    public static GuildSettings of(GuildId guild, Map<String, Boolean> toggles, List<RoleId> adminRoles) {
        return new GuildSettings(guild, 1, Map.of(), toggles, IgnoreRules.NONE, new Retention(null, null), adminRoles);
    }
}
