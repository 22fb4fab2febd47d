package io.wayhaven.web.cases;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Reads cases. Fails with {@link io.wayhaven.web.timeline.StoreUnavailableException} while they can't be read.
 */
public interface CaseReader {

    /** A page of at most so many cases. */
    CompletionStage<CasePage> page(CasePageRequest request, int limit);

    /** One case. */
    CompletionStage<Optional<CaseRecord>> find(long number);

    /** What became of it, guild by guild, by name. */
    CompletionStage<List<DeliveryRow>> deliveries(long number);
}
