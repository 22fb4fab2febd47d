package io.wayhaven.contracts.fact;

/** A person was warned. */
public record WarningIssued(CaseHeader header) implements CaseFact {}
