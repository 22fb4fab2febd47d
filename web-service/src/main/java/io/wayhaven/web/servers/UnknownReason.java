package io.wayhaven.web.servers;

/**
 * Why actors are unknown.
 *
 * @param note in plain words; empty if none was given
 */
public record UnknownReason(String note, long entries) {}
