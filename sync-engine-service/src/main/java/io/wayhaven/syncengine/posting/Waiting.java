package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;

/**
 * A post at the head of a queue.
 *
 * @param sequence its place
 * @param shape how it may be shown
 */
public record Waiting(long sequence, Embed embed, Shape shape) {}
