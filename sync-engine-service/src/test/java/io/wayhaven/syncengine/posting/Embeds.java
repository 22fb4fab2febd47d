package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;
import java.util.List;
import java.util.stream.IntStream;

/** Embeds of some length. */
final class Embeds {

    private Embeds() {}

    static Embed ofLength(int length) {
        return new Embed(null, "x".repeat(length), null, 0, null, List.of(), null, null);
    }

    static List<Waiting> queue(int posts, int length) {
        return IntStream.range(0, posts)
                .mapToObj(number -> new Waiting(number, ofLength(length), Shape.TOGETHER))
                .toList();
    }
}
