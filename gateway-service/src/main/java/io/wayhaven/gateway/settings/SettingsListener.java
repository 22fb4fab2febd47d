package io.wayhaven.gateway.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;

/** Hears of settings, one after the other. */
public interface SettingsListener {
    /** A guild's settings are these from now on. */
    void settled(GuildSettings settings);

    /** A guild has no settings any more. */
    void forgotten(GuildId guild);

    /** What was told last is what holds for now. */
    void upToDate();
}
