package io.wayhaven.logwriter.entry;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be remembered anew, or forgotten.
 *
 * @param payload what Discord now says of it; {@code null}: it is gone
 */
public record SnapshotChange(SnapshotKey key, @Nullable JsonNode payload) {}
