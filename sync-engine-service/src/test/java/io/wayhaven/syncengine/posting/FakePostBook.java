package io.wayhaven.syncengine.posting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives prepared steps, and notes what came of them. */
final class FakePostBook implements PostBook {

    final Queue<Step> steps = new ArrayDeque<>();
    final List<LaneOutcome> outcomes = new ArrayList<>();
    final List<Destination> due = new ArrayList<>();

    @Override
    public CompletionStage<List<Destination>> due(Set<String> except) {
        return CompletableFuture.completedStage(
                due.stream().filter(one -> !except.contains(one.key())).toList());
    }

    @Override
    public CompletionStage<Step> next(Destination destination) {
        var step = steps.poll();
        return CompletableFuture.completedStage(step == null ? new Step.Rest() : step);
    }

    @Override
    public CompletionStage<Void> record(Destination destination, LaneOutcome outcome) {
        outcomes.add(outcome);
        return CompletableFuture.completedStage(null);
    }
}
