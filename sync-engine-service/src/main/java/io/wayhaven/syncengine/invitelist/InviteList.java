package io.wayhaven.syncengine.invitelist;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** The invites of guilds. */
public interface InviteList {

    /**
     * Asks for all of a guild's invites. Never fails: every end is an answer.
     *
     * @param vanity whether the guild has an address of its own, which is asked for as well
     * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-invites">Discord: get guild invites</a>
     */
    CompletionStage<InviteAnswer> of(GuildId guild, boolean vanity);
}
