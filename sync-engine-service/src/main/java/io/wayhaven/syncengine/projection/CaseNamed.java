package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.id.UserId;

/** What the person of a case is called became known, where nobody had said. */
public record CaseNamed(long caseNumber, UserId user, String name) implements KeptFact {}
