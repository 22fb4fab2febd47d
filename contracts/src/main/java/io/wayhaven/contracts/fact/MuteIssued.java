package io.wayhaven.contracts.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person is to get the mute role in a guild and wherever that guild is followed.
 *
 * @param until when it ends; absent if it doesn't by itself
 */
public record MuteIssued(CaseHeader header, @Nullable Instant until) implements CaseFact {}
