package io.wayhaven.contracts.fact;

/** A person's mute is to end in a guild and wherever that guild is followed. */
public record MuteLifted(CaseHeader header) implements CaseFact {}
