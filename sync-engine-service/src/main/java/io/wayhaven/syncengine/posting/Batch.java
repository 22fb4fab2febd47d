package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.PostButton;
import java.time.Instant;
import java.util.List;

/**
 * Embeds that make one message. It is durable before Discord hears of it.
 *
 * @param key identifies it here
 * @param nonce identifies it at Discord, for a few minutes
 * @param embeds the same at each attempt
 * @param buttons under them; empty for most
 * @param since when it was first tried without an end that is known
 * @param attempts how often it was tried, this time included
 */
public record Batch(long key, String nonce, List<Embed> embeds, List<PostButton> buttons, Instant since, int attempts) {

    public Batch {
        embeds = List.copyOf(embeds);
        buttons = List.copyOf(buttons);
    }

    /** One without buttons. */
    public Batch(long key, String nonce, List<Embed> embeds, Instant since, int attempts) {
        this(key, nonce, embeds, List.of(), since, attempts);
    }
}
