package io.wayhaven.web.entry;

import io.wayhaven.web.access.Scope;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads single messages. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while they can't be read. */
public interface MessageReader {

    /** A message, if anything is kept of it and it may be seen. */
    CompletionStage<Optional<MessageRecord>> find(long message, Scope scope);
}
