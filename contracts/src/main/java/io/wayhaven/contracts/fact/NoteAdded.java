package io.wayhaven.contracts.fact;

/** A note about a person was kept, for moderators only. */
public record NoteAdded(CaseHeader header) implements CaseFact {}
