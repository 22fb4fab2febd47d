package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** The lists of bans of guilds. */
public interface BanList {

    /**
     * Asks for the bans of the lowest ids above one; 0 is below all of them. Never fails: every end is a page.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-bans">Discord: get guild bans</a>
     */
    CompletionStage<BanPage> after(GuildId guild, long user);
}
