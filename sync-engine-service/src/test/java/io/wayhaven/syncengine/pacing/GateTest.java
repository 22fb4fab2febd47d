package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(2);
    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    @Test
    void onlySoManyGoOnAtATimeAndEndsMakeRoom() {
        var first = gate.pass(this::work).toCompletableFuture();
        var second = gate.pass(this::work).toCompletableFuture();
        var third = gate.pass(this::work).toCompletableFuture();
        assertThat(begun).hasSize(2);

        begun.getFirst().completeExceptionally(new IllegalStateException());
        assertThat(first).isCompletedExceptionally();
        assertThat(begun).hasSize(3);

        begun.get(1).complete("a");
        begun.get(2).complete("b");
        assertThat(second).isCompletedWithValue("a");
        assertThat(third).isCompletedWithValue("b");
        assertThat(gate.<String>pass(() -> {
                    throw new IllegalArgumentException();
                }))
                .isCompletedExceptionally();
        assertThat(gate.pass(this::work)).isNotNull();
        assertThat(begun).hasSize(4);
    }

    private CompletableFuture<String> work() {
        var work = new CompletableFuture<String>();
        begun.add(work);
        return work;
    }
}
