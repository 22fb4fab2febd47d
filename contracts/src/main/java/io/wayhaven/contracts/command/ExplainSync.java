package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Asks where a case got to and where it did not, and why.
 *
 * @param caseNumber which case; absent if a person is given
 * @param user the newest case about this person; absent if a case is given
 */
public record ExplainSync(
        CommandContext context,
        @Nullable Long caseNumber,
        @Nullable UserId user) implements NetworkQuestion {}
