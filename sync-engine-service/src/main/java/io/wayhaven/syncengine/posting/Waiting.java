package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.PostButton;
import java.util.List;

/**
 * A post at the head of a queue.
 *
 * @param sequence its place
 * @param shape how it may be shown
 * @param buttons what stands under it, if it has a message of its own
 */
public record Waiting(long sequence, Embed embed, Shape shape, List<PostButton> buttons) {

    public Waiting {
        buttons = List.copyOf(buttons);
    }

    /** One without buttons. */
    public Waiting(long sequence, Embed embed, Shape shape) {
        this(sequence, embed, shape, List.of());
    }
}
