package io.wayhaven.syncengine.suggestion;

import io.wayhaven.contracts.typing.OptionTyped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Shows people suggestions. */
public interface SuggestionReplies {
    /** Answers; where that isn't possible any more, nothing happens. */
    CompletionStage<Void> show(OptionTyped typed, List<Suggestion> suggestions);
}
