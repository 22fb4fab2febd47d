package io.wayhaven.web.cases;

/** Which page of cases. */
public sealed interface CasePageRequest {

    /** The newest cases. */
    record Newest() implements CasePageRequest {}

    /** Cases with lower numbers, going back. */
    record OlderThan(long number) implements CasePageRequest {}

    /** Cases with higher numbers, going forward. */
    record NewerThan(long number) implements CasePageRequest {}
}
