package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.GuildId;
import java.util.Optional;

/** A directed edge between two guilds: the child follows the parent. */
public record Link(GuildId parent, GuildId child, LinkStatus status, LinkType type, LinkDirection direction) {

    /** A new offer: sync, both ways. */
    public static Link offer(GuildId parent, GuildId child) {
        return new Link(parent, child, LinkStatus.PENDING, LinkType.SYNC, LinkDirection.BOTH);
    }

    /** The same link in another status. */
    public Link as(LinkStatus next) {
        return new Link(parent, child, next, type, direction);
    }

    /** Where an action in a guild travels along this link. */
    Optional<GuildId> reachedFrom(GuildId guild) {
        if (status != LinkStatus.ACTIVE || type != LinkType.SYNC) {
            return Optional.empty();
        }
        return switch (direction) {
            case BOTH ->
                guild.equals(parent)
                        ? Optional.of(child)
                        : guild.equals(child) ? Optional.of(parent) : Optional.empty();
            case DOWN -> guild.equals(parent) ? Optional.of(child) : Optional.empty();
            case UP -> guild.equals(child) ? Optional.of(parent) : Optional.empty();
        };
    }
}
