package io.wayhaven.syncengine.settings;

import java.util.concurrent.CompletionStage;

/** The durable settings. */
public interface SettingsBook {

    /**
     * The configuration file says this from now on, for every process. The same content again changes nothing.
     *
     * @param contentHash identifies the file's content
     */
    CompletionStage<Void> replaceDefaults(String contentHash, Defaults defaults);

    /**
     * Publishes what is effective in guilds where that may have changed: new ones, those whose channels changed, and all
     * of them when the defaults did.
     *
     * @return whether more may be left
     */
    CompletionStage<Boolean> publishChanges();
}
