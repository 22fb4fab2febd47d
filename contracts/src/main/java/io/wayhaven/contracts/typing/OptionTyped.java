package io.wayhaven.contracts.typing;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.reply.SealedToken;
import java.time.Instant;

/**
 * Somebody types into an option and is to be shown what may complete it. Nobody waits longer than 3 seconds.
 *
 * @param interaction which is answered
 * @param token the interaction's token, sealed
 * @param guild where
 * @param issuer who, with the rights that count for what is shown
 * @param subject what the option takes
 * @param text what is typed so far, hostile
 * @param typedAt when, by Discord's clock
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands#autocomplete">Discord:
 *     autocomplete</a>
 */
public record OptionTyped(
        InteractionId interaction,
        SealedToken token,
        GuildId guild,
        Issuer issuer,
        Subject subject,
        String text,
        Instant typedAt)
        implements Typing {

    /** What an option takes that only stored data can tell. */
    public enum Subject {
        /** A case of the guild. */
        CASE,
        /** Somebody who is banned in the guild. */
        BANNED_USER,
        /** A reason, such as was given in the guild lately. */
        REASON,
        /** A guild of the issuer's own that isn't linked yet. */
        OWN_GUILD,
        /** A main guild that invites the guild. */
        INVITING_GUILD,
        /** A guild that follows the guild. */
        CHILD_GUILD,
        /** A guild that follows the guild, or wants to, and asks for something. */
        ASKING_GUILD,
        /** A guild that the guild is linked with, whichever follows the other. */
        LINKED_GUILD,
        /** A guild that the guild is linked with, or a main guild of the issuer's own. */
        MAIN_GUILD
    }
}
