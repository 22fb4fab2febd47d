package io.wayhaven.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseChangesTest {

    private final CaseChanges changes = new CaseChanges();

    @Test
    void wakesWhoeverWatchesThatCase() {
        try (var watch = changes.watch(1)) {
            assertThat(watch.change().toCompletableFuture()).isDone();
            watch.seen();
            assertThat(watch.change().toCompletableFuture()).isNotDone();

            changes.changed(2);
            assertThat(watch.change().toCompletableFuture()).isNotDone();

            changes.changed(1);
            assertThat(watch.change().toCompletableFuture()).isDone();
        }
    }

    @Test
    void missesNoChangeThatComesWhileReading() {
        try (var watch = changes.watch(1)) {
            watch.seen();
            changes.changed(1);

            assertThat(watch.change().toCompletableFuture()).isDone();
        }
    }
}
