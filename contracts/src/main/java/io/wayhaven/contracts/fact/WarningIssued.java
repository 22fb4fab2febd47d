package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.evidence.MessageSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A person was warned.
 *
 * @param evidence the message for which; absent if it was for none
 */
public record WarningIssued(CaseHeader header, @Nullable MessageSnapshot evidence) implements CaseFact {}
