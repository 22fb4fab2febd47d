package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directed edge between two guilds: the child follows the parent.
 *
 * @param terms what both agreed on; absent as long as they have not, and after the end
 * @param offer what one side offered the other, unanswered
 */
public record Link(
        GuildId parent,
        GuildId child,
        @Nullable LinkTerms terms,
        @Nullable LinkOffer offer) {

    /** A new offer. */
    public static Link offered(GuildId parent, GuildId child, LinkTerms terms, LinkSide by) {
        return new Link(parent, child, null, new LinkOffer(terms, by));
    }

    /** Where it stands. */
    public LinkStatus status() {
        if (terms != null) {
            return LinkStatus.ACTIVE;
        }
        return offer == null ? LinkStatus.REMOVED : LinkStatus.PENDING;
    }

    /** The same link with other terms that hold, and nothing left to answer. */
    public Link agreed(LinkTerms agreed) {
        return new Link(parent, child, agreed, null);
    }

    /** The same link with an offer to answer. */
    public Link offering(LinkTerms offered, LinkSide by) {
        return new Link(parent, child, terms, new LinkOffer(offered, by));
    }

    /** The same link, the offer declined or taken back. */
    public Link withoutOffer() {
        return new Link(parent, child, terms, null);
    }

    /** The same link after its end. */
    public Link ended() {
        return new Link(parent, child, null, null);
    }

    /** Which end a guild is, of the two. */
    public LinkSide sideOf(GuildId guild) {
        return guild.equals(parent) ? LinkSide.MAIN : LinkSide.CHILD;
    }

    /** The other end. */
    public GuildId across(GuildId guild) {
        return guild.equals(parent) ? child : parent;
    }

    boolean joins(GuildId one, GuildId other) {
        return parent.equals(one) && child.equals(other) || parent.equals(other) && child.equals(one);
    }

    /** Where an action in a guild is carried out as well along this link. */
    Optional<GuildId> reachedFrom(GuildId guild, LinkAction action, Occasion occasion) {
        if (!carries(action)) {
            return Optional.empty();
        }
        if (guild.equals(parent)) {
            return enforcesDown(occasion) ? Optional.of(child) : Optional.empty();
        }
        return guild.equals(child) && enforcesUp() ? Optional.of(parent) : Optional.empty();
    }

    /** Who is told of an action in a guild along this link, without doing anything. */
    Optional<GuildId> toldFrom(GuildId guild, LinkAction action) {
        return terms != null && terms.type() == LinkType.MONITOR && carries(action) && guild.equals(child)
                ? Optional.of(parent)
                : Optional.empty();
    }

    /** What keeps an action in a guild from travelling along this link as it is taken; empty if nothing does. */
    Optional<Barrier> barrier(GuildId from, LinkAction action) {
        if (reachedFrom(from, action, Occasion.LIVE).isPresent()) {
            return Optional.empty();
        }
        if (terms == null) {
            return Optional.of(new Barrier.Unanswered(this));
        }
        if (!carries(action)) {
            return Optional.of(new Barrier.NotCarried(this));
        }
        return Optional.of(
                switch (terms.type()) {
                    case SYNC -> new Barrier.OneWay(this);
                    case MONITOR -> new Barrier.OnlyTold(this);
                    case BACKUP -> from.equals(parent) ? new Barrier.OnlyAskedFor(this) : new Barrier.OneWay(this);
                });
    }

    private boolean carries(LinkAction action) {
        return terms != null && terms.actions().contains(action);
    }

    private boolean enforcesDown(Occasion occasion) {
        return terms != null
                && switch (terms.type()) {
                    case SYNC -> true;
                    case MONITOR -> false;
                    case BACKUP -> occasion == Occasion.ASKED_FOR;
                };
    }

    private boolean enforcesUp() {
        return terms != null && terms.type() == LinkType.SYNC && terms.mode() == LinkMode.BIDIRECTIONAL;
    }
}
