package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.UserId;

/** The time of a case was over. What followed, if anything did, is a case of its own. */
public record CaseEnded(long caseNumber, UserId user) implements KeptFact {}
