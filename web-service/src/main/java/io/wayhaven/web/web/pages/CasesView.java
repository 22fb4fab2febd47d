package io.wayhaven.web.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases; numbers to page on from, if there are more. */
public record CasesView(
        List<CaseView> cases,
        @Nullable Long newer,
        @Nullable Long older) {}
