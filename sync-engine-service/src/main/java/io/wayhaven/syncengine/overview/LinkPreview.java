package io.wayhaven.syncengine.overview;

import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What bringing existing bans over a link would come to. Linking itself carries nothing out.
 *
 * @param terms of the link
 * @param side which end asks
 * @param here the bans of the guild that asks; empty as long as its list was not read
 * @param there the bans of the other guild; empty as long as its list was not read
 */
public record LinkPreview(LinkTerms terms, LinkSide side, Optional<Bans> here, Optional<Bans> there) {

    /** About what Discord allows a bot in one guild. */
    private static final int BANS_A_SECOND = 5;

    /**
     * The bans of a guild.
     *
     * @param all how many there are
     * @param onlyHere how many of them the other guild doesn't have
     */
    public record Bans(long all, long onlyHere) {}

    /** What the one who offers may know: the other guild has not agreed to anything. */
    public List<String> ofOffer() {
        return concernsBans() && sends()
                ? List.of(here.map(bans ->
                                "%d people are banned here: bringing that over would be at most as many bans there."
                                        .formatted(bans.all()))
                        .orElse("How many people are banned here is not known yet: the list is still to be read."))
                : List.of();
    }

    /** What both may know who have agreed. */
    public List<String> ofAgreement(String other) {
        if (!concernsBans()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Linking carries nothing out: what is decided from now on travels.");
        if (receives()) {
            lines.add(comparison(there, "in " + other, "not here", "here"));
        }
        if (sends()) {
            lines.add(comparison(here, "here", "not in " + other, "there"));
        }
        return lines;
    }

    private String comparison(Optional<Bans> bans, String where, String notWhere, String target) {
        return here.isEmpty() || there.isEmpty() || bans.isEmpty()
                ? "How many people are banned %s and %s is not known yet: a list is still to be read."
                        .formatted(where, notWhere)
                : "%d people are banned %s and %s: bringing that over would be as many bans %s, about %s. How many of them are members is not known."
                        .formatted(
                                bans.get().onlyHere(),
                                where,
                                notWhere,
                                target,
                                FiguresText.seconds(Duration.ofSeconds(
                                        Math.ceilDiv(bans.get().onlyHere(), BANS_A_SECOND))));
    }

    private boolean concernsBans() {
        return terms.actions().contains(LinkAction.BAN) && terms.type() != LinkType.MONITOR;
    }

    private boolean sends() {
        return side == LinkSide.MAIN || terms.mode() == LinkMode.BIDIRECTIONAL;
    }

    private boolean receives() {
        return side == LinkSide.CHILD || terms.mode() == LinkMode.BIDIRECTIONAL;
    }
}
