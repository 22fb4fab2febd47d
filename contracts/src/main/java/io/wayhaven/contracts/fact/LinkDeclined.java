package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A guild has declined to follow a main guild, or a main guild that a guild follows it, or either of them other terms.
 *
 * @param parent the main guild
 * @param details absent in records of earlier versions: the child declined
 */
public record LinkDeclined(
        GuildId parent,
        GuildId child,
        UserId issuer,
        @Nullable LinkDetails details) implements ModerationFact {

    @Override
    public String partitionKey() {
        return parent.toString();
    }
}
