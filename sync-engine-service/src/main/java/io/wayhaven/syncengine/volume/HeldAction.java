package io.wayhaven.syncengine.volume;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import org.jspecify.annotations.Nullable;

/**
 * Something that is held.
 *
 * @param user about whom; absent if it is about many people at once
 * @param people about how many people it is
 * @param reason hostile text, possibly empty
 * @param caseNumber the case whose spreading is held; absent if the whole command is
 */
public record HeldAction(
        Action action,
        @Nullable UserId user,
        int people,
        String reason,
        @Nullable Long caseNumber) {}
