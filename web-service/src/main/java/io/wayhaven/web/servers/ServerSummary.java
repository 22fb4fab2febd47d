package io.wayhaven.web.servers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server in the list.
 *
 * @param lastEvent when Discord last told something of it
 * @param alarms what Wayhaven complained about in the last day: gaps, silence, missing permissions, parked channels
 */
public record ServerSummary(long id, String name, @Nullable Instant lastEvent, long alarms) {}
