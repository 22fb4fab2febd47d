package io.wayhaven.contracts.fact;

/** A person is to be removed from a guild and from wherever that guild is followed. */
public record KickIssued(CaseHeader header) implements CaseFact {}
