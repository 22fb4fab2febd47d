package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.reply.SealedToken;

/**
 * A webhook to post through.
 *
 * @param id the public part of its URL
 * @param url its whole URL, sealed: whoever holds it can write to the channel
 * @see <a href="https://discord.com/developers/docs/resources/webhook">Discord: webhook</a>
 */
public record Webhook(WebhookId id, SealedToken url) {}
