package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Work in bounded pieces, one after the other. */
final class Batches {

    private Batches() {}

    /** Repeats a piece until it finds nothing more to do; completes with how much was done. */
    static Uni<Long> untilNothing(Supplier<Uni<Integer>> piece) {
        return Multi.createBy()
                .repeating()
                .uni(() -> piece.get())
                .whilst(done -> done > 0)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    /** Does something with each, in order; completes with how much was done. */
    static <T> Uni<Long> each(Iterable<T> all, Function<T, Uni<Long>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(each -> work.apply(each))
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }
}
