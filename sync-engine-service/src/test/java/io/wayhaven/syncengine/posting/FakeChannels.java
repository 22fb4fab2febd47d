package io.wayhaven.syncengine.posting;

import io.wayhaven.syncengine.delivery.CallResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers as prepared, and notes what was called. */
final class FakeChannels implements PostingActions {

    final List<String> calls = new ArrayList<>();
    Posting posting = new Posting.Posted(900);
    CallResult editing = new CallResult.Done();
    Search search = new Search.Absent();
    CompletableFuture<Posting> slow = new CompletableFuture<>();
    Set<String> slowOnes = Set.of();

    @Override
    public CompletionStage<Posting> post(Destination destination, Batch batch) {
        calls.add("post " + destination.key());
        return slowOnes.contains(destination.key()) ? slow : CompletableFuture.completedStage(posting);
    }

    @Override
    public CompletionStage<CallResult> edit(Destination destination, Edit edit) {
        calls.add("edit " + edit.message());
        return CompletableFuture.completedStage(editing);
    }

    @Override
    public CompletionStage<Search> find(Destination destination, Batch batch, Set<Long> known) {
        calls.add("find");
        return CompletableFuture.completedStage(search);
    }
}
