package io.wayhaven.web.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells whoever watches a case that something about it has changed. What it is they read themselves. */
public final class CaseChanges {

    private final Map<Long, Set<Watch>> watches = new HashMap<>();

    /** Begins to watch a case; its first change counts as having happened already. */
    public Watch watch(long caseNumber) {
        var watch = new Watch(caseNumber);
        synchronized (watches) {
            watches.computeIfAbsent(caseNumber, number -> ConcurrentHashMap.newKeySet())
                    .add(watch);
        }
        return watch;
    }

    /** Says that a case has changed. */
    public void changed(long caseNumber) {
        Set<Watch> watching;
        synchronized (watches) {
            watching = watches.getOrDefault(caseNumber, Set.of());
        }
        watching.forEach(Watch::wake);
    }

    /** Somebody's attention to one case. */
    public final class Watch implements AutoCloseable {

        private final long caseNumber;
        private CompletableFuture<@Nullable Void> change = CompletableFuture.completedFuture(null);

        private Watch(long caseNumber) {
            this.caseNumber = caseNumber;
        }

        /** Completes when the case has changed since {@link #seen} was called. */
        public synchronized CompletionStage<@Nullable Void> change() {
            return change.minimalCompletionStage();
        }

        /** Says that the case is read from now on: later changes count. */
        public synchronized void seen() {
            if (change.isDone()) {
                change = new CompletableFuture<>();
            }
        }

        private void wake() {
            CompletableFuture<@Nullable Void> waiting;
            synchronized (this) {
                waiting = change;
            }
            waiting.complete(null);
        }

        @Override
        public void close() {
            synchronized (watches) {
                var watching = watches.get(caseNumber);
                if (watching != null && watching.remove(this) && watching.isEmpty()) {
                    watches.remove(caseNumber);
                }
            }
        }
    }
}
