package io.wayhaven.contracts.reply;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.InteractionId;
import java.time.Instant;

/**
 * The deferred reply of an interaction.
 *
 * @param token the interaction's token, sealed: whoever holds it can write under the bot's name
 * @param expiresAt when Discord stops accepting edits, 15 minutes after the interaction
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages">Discord:
 *     followup messages</a>
 */
public record ReplyTo(ApplicationId application, InteractionId interaction, SealedToken token, Instant expiresAt) {}
