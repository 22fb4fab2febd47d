package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.wayhaven.web.timeline.Total;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what passes a filter, newest first.
 *
 * @param next pass it as {@code cursor} to get what follows; absent at the end
 * @param filtered whether anything but everything was asked for
 * @param total how many match, all pages together; absent unless asked for
 * @param totalExact whether that is all, or at least as many; absent with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilteredPage<T>(
        List<T> items,

        @Schema(description = "Pass it as cursor to get what follows; absent at the end") @Nullable
        String next,

        @Schema(description = "Whether a filter was applied; the cursor and the limit are none")
        boolean filtered,

        @Schema(description = "How many match, all pages together; with count=true only") @Nullable
        Integer total,

        @Schema(description = "false: at least so many, for counting ends at 10,000; with count=true only") @Nullable
        Boolean totalExact) {

    /** A page that isn't counted. */
    static <T> FilteredPage<T> of(List<T> items, @Nullable Object next, boolean filtered) {
        return new FilteredPage<>(items, next == null ? null : next.toString(), filtered, null, null);
    }

    /** The page, with the total if it is wanted. */
    Uni<FilteredPage<T>> counted(boolean wanted, Supplier<CompletionStage<Total>> count) {
        return wanted
                ? Uni.createFrom()
                        .completionStage(count)
                        .map(total -> new FilteredPage<>(items, next, filtered, total.value(), total.exact()))
                : Uni.createFrom().item(this);
    }
}
