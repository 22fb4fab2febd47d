package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done about an entry where it is posted. */
final class PostButtons {

    private PostButtons() {}

    /** The buttons of a post; absent if nothing can be done about its entry. */
    static @Nullable List<PostButton> of(Entry entry) {
        return entry.kind().equals(OwnKinds.HELD) && entry.fields().get("hold") instanceof Value.Count(long hold)
                ? List.of(
                        new PostButton("Approve", true, CustomId.of(new Press.Approve(hold))),
                        new PostButton("Reject", false, CustomId.of(new Press.Reject(hold))))
                : null;
    }
}
