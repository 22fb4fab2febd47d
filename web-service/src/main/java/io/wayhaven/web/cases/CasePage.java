package io.wayhaven.web.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, newest first.
 *
 * @param newer number to ask for newer ones than; absent on the first page
 * @param older number to ask for older ones than; absent on the last page
 */
public record CasePage(
        List<CaseRecord> cases,
        @Nullable Long newer,
        @Nullable Long older) {

    public CasePage {
        cases = List.copyOf(cases);
    }
}
