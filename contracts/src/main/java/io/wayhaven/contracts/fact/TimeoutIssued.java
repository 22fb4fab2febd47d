package io.wayhaven.contracts.fact;

import java.time.Instant;

/**
 * A person is to be kept from talking in a guild and wherever that guild is followed.
 *
 * @param until when it ends
 */
public record TimeoutIssued(CaseHeader header, Instant until) implements CaseFact {}
