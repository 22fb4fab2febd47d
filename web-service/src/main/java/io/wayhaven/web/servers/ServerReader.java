package io.wayhaven.web.servers;

import io.wayhaven.web.access.Scope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Reads how servers are doing. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while it can't be
 * read.
 */
public interface ServerReader {

    /** All servers that may be seen, by name, at most a thousand. */
    CompletionStage<List<ServerSummary>> all(Scope scope);

    /** One server, if it is known and may be seen. */
    CompletionStage<Optional<ServerHealth>> find(long guild, Scope scope);
}
