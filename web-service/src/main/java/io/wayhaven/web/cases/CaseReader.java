package io.wayhaven.web.cases;

import io.wayhaven.web.access.Scope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Reads cases. A case may be seen by whoever may see the guild in which it began or one to which it went; of where it
 * went, only guilds that may be seen. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while they can't be read.
 */
public interface CaseReader {

    /** A page of at most so many cases. */
    CompletionStage<CasePage> page(CasePageRequest request, int limit, Scope scope);

    /** One case, if it may be seen. */
    CompletionStage<Optional<CaseRecord>> find(long number, Scope scope);

    /** What became of it, guild by guild, by name. */
    CompletionStage<List<DeliveryRow>> deliveries(long number, Scope scope);
}
