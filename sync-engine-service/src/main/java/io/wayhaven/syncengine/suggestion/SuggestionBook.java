package io.wayhaven.syncengine.suggestion;

import io.wayhaven.contracts.typing.OptionTyped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What is stored that could complete options. */
public interface SuggestionBook {
    /** At most 25 suggestions, the best first. Whether the issuer may see them was found out before. */
    CompletionStage<List<Suggestion>> find(OptionTyped typed);
}
