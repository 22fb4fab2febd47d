package io.wayhaven.web.timeline;

/**
 * Everything about one event.
 *
 * @param payload verbatim
 */
public record EventDetails(LogEntry entry, int shard, String session, long sequence, String payload) {}
