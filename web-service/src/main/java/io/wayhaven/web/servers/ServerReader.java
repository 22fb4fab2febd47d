package io.wayhaven.web.servers;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Reads how servers are doing. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while it can't be
 * read.
 */
public interface ServerReader {

    /** All servers by name, at most a thousand. */
    CompletionStage<List<ServerSummary>> all();

    /** One server, if it is known. */
    CompletionStage<Optional<ServerHealth>> find(long guild);
}
