package io.wayhaven.logwriter.embed;

import io.wayhaven.logwriter.ingest.RecordPosition;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are shown in the viewer.
 *
 * @param viewer the viewer's address; absent if it has none that people could reach
 */
public record ViewerLinks(@Nullable URI viewer) {

    /** No viewer to lead to. */
    public static final ViewerLinks NONE = new ViewerLinks(null);

    /** The page of an event. */
    Optional<String> of(RecordPosition event) {
        return Optional.ofNullable(viewer)
                .map(base ->
                        base.toString().replaceAll("/+$", "") + "/events/" + event.partition() + "-" + event.offset());
    }
}
