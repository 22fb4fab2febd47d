package io.wayhaven.gateway.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.gateway.intents.IntentPlan;

/** Passes settings on to those who go by them. */
public final class KnownSettings implements SettingsListener {
    private final IntentPlan intents;
    private final AdminRoles adminRoles;
    private final Runnable intentsChanged;

    /**
     * Nothing is known yet.
     *
     * @param intentsChanged called when other intents may be needed than before
     */
    public KnownSettings(IntentPlan intents, AdminRoles adminRoles, Runnable intentsChanged) {
        this.intents = intents;
        this.adminRoles = adminRoles;
        this.intentsChanged = intentsChanged;
    }

    @Override
    public void settled(GuildSettings settings) {
        intents.settled(settings);
        adminRoles.settled(settings);
    }

    @Override
    public void forgotten(GuildId guild) {
        intents.forgotten(guild);
        adminRoles.forgotten(guild);
    }

    @Override
    public void upToDate() {
        intentsChanged.run();
    }
}
