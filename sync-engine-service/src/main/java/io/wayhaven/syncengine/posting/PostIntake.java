package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.EntryPost;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes posts into the queues of their destinations. */
public interface PostIntake {

    /** Completes when all of them are durable, or fails with none. What was taken before changes nothing. */
    CompletionStage<Void> take(List<EntryPost> posts);
}
