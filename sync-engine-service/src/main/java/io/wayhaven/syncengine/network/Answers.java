package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.network.SetupDecision.LinkChanges;
import org.jspecify.annotations.Nullable;

/** Decides answers to offers. */
final class Answers {

    private Answers() {}

    /** The other side's offer holds from now on. */
    static SetupDecision accept(LinkScene scene) {
        var link = scene.link().orElse(null);
        var offer = link == null ? null : link.offer();
        if (link == null || offer == null) {
            return nothingToAnswer(scene, link);
        }
        var side = link.sideOf(scene.here().id());
        if (offer.by() == side) {
            return LinkScene.refused(
                    "This server made that offer itself.", "An administrator of the other server answers it there.");
        }
        var terms = offer.terms();
        var details = scene.details(side, terms);
        var fact = link.status() == LinkStatus.ACTIVE
                ? new LinkChanged(link.parent(), link.child(), scene.issuer(), details)
                : new LinkAccepted(link.parent(), link.child(), scene.issuer(), details);
        return new LinkChanges(link.agreed(terms), fact, accepted(scene, side, terms));
    }

    /** An offer is declined, or taken back by the side that made it; what held before holds on. */
    static SetupDecision decline(LinkScene scene) {
        var link = scene.link().orElse(null);
        var offer = link == null ? null : link.offer();
        if (link == null || offer == null) {
            return nothingToAnswer(scene, link);
        }
        var side = link.sideOf(scene.here().id());
        var kept = link.status() == LinkStatus.ACTIVE
                ? "What holds between the two servers stays."
                : "Nothing was linked.";
        return new LinkChanges(
                link.withoutOffer(),
                new LinkDeclined(link.parent(), link.child(), scene.issuer(), scene.details(side, offer.terms())),
                offer.by() == side
                        ? "Took back the offer to %s. %s".formatted(scene.nameOfOther(), kept)
                        : "Declined the invitation of %s. %s".formatted(scene.nameOfOther(), kept));
    }

    private static String accepted(LinkScene scene, LinkSide side, LinkTerms terms) {
        return side == LinkSide.CHILD
                ? "This server now follows %s; %s.".formatted(scene.nameOfOther(), TermsText.of(terms))
                : "%s now follows this server; %s.".formatted(scene.nameOfOther(), TermsText.of(terms));
    }

    private static SetupDecision nothingToAnswer(LinkScene scene, @Nullable Link link) {
        return link == null
                ? LinkScene.refused(
                        "There is no open invitation from a server with the id %s.".formatted(scene.named()),
                        "An administrator of that server invites this one with /setup add-child guild-id:%s; or ask it yourself with /guildlink."
                                .formatted(scene.here().id()))
                : LinkScene.refused(
                        "The two servers are linked already, and nothing is open between them.",
                        "Change what travels with /guildlink.");
    }
}
