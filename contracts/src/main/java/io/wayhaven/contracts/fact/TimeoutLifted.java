package io.wayhaven.contracts.fact;

/** A person's timeout is to end in a guild and wherever that guild is followed. */
public record TimeoutLifted(CaseHeader header) implements CaseFact {}
