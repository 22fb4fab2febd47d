package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be erased: every holder of names and contents redacts its own. What was done to or by the person stays,
 * by id.
 *
 * @param guild in which guild's data; absent for all
 * @param user the person
 * @param issuer who ordered it; absent if the operator did
 */
public record ErasureOrdered(
        @Nullable GuildId guild, UserId user, @Nullable UserId issuer) implements ModerationFact {

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
