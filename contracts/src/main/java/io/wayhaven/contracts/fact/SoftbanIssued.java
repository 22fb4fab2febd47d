package io.wayhaven.contracts.fact;

/**
 * A person is to be removed with their recent messages from a guild and from wherever that guild is followed.
 *
 * @param deleteMessageSeconds how far back the messages are deleted
 */
public record SoftbanIssued(CaseHeader header, int deleteMessageSeconds) implements CaseFact {}
