package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;
import java.util.List;
import java.util.Map;

/**
 * What a message is to show now.
 *
 * @param batch the batch that it was sent as
 * @param message Discord's id of it
 * @param embeds all of its embeds
 * @param bare whether the buttons go that it was sent with
 * @param revisions which revision of each post they show, by post id
 */
public record Edit(long batch, long message, List<Embed> embeds, boolean bare, Map<String, Integer> revisions) {

    public Edit {
        embeds = List.copyOf(embeds);
        revisions = Map.copyOf(revisions);
    }
}
