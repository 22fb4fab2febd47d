package io.wayhaven.syncengine.member;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** The lists of members of guilds. */
public interface MemberList {

    /**
     * Asks for the members of the lowest ids above one; 0 is below all of them. Never fails: every end is a page.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#list-guild-members">Discord: list guild
     *     members</a>
     */
    CompletionStage<MemberPage> after(GuildId guild, long user);
}
