package io.wayhaven.contracts.setup;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The link by which somebody lets the bot into a guild, or gives it the permissions it lacks there.
 *
 * @param application whose bot
 * @param permissions what it is allowed, as a bit set
 * @param guild the guild that is preselected; absent to let people choose
 * @see <a href="https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow">Discord: bot authorization
 *     flow</a>
 */
public record InviteLink(
        ApplicationId application,
        long permissions,
        @Nullable GuildId guild) {

    /** The link itself. */
    public URI uri() {
        return URI.create(
                "https://discord.com/oauth2/authorize?client_id=%s&permissions=%s&scope=bot%%20applications.commands%s"
                        .formatted(
                                application,
                                Long.toUnsignedString(permissions),
                                guild == null ? "" : "&guild_id=" + guild));
    }
}
