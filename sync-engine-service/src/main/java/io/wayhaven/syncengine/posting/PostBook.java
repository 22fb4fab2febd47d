package io.wayhaven.syncengine.posting;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The durable queues of all destinations. Every change of one destination excludes the others. */
public interface PostBook {

    /** Destinations that have something to do now, the longest overdue first. @param except keys of those under way */
    CompletionStage<List<Destination>> due(Set<String> except);

    /** What a destination's lane does next. What it is to call is durable as begun when this completes. */
    CompletionStage<Step> next(Destination destination);

    /** Records what came of it. */
    CompletionStage<Void> record(Destination destination, LaneOutcome outcome);
}
