package io.wayhaven.contracts.reply;

import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.InteractionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The deferred reply of an interaction.
 *
 * @param token the interaction's token, sealed: whoever holds it can write under the bot's name
 * @param expiresAt when Discord stops accepting edits, 15 minutes after the interaction
 * @param wizard the wizard to go on with in the reply; absent if there is none
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages">Discord:
 *     followup messages</a>
 */
public record ReplyTo(
        ApplicationId application,
        InteractionId interaction,
        SealedToken token,
        Instant expiresAt,
        @Nullable WizardPlace wizard) {

    /** A reply without a wizard. */
    public ReplyTo(ApplicationId application, InteractionId interaction, SealedToken token, Instant expiresAt) {
        this(application, interaction, token, expiresAt, null);
    }

    /** The same reply in a wizard. */
    public ReplyTo in(WizardPlace place) {
        return new ReplyTo(application, interaction, token, expiresAt, place);
    }
}
