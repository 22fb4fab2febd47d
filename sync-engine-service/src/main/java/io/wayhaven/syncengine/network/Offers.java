package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.SetupDecision.LinkChanges;
import io.wayhaven.syncengine.network.SetupDecision.Refused;
import java.util.Optional;

/**
 * Decides offers. What adds nothing to what the other side has agreed to, or has offered itself, holds at once; anything
 * else waits for its answer.
 */
final class Offers {

    private Offers() {}

    /** A main guild invites a guild, or offers a child other terms. */
    static SetupDecision toChild(LinkScene scene, LinkTerms terms) {
        var link = scene.link();
        if (link.filter(known -> known.sideOf(scene.here().id()) == LinkSide.CHILD)
                .isPresent()) {
            return LinkScene.refused(
                    "This server follows that one, or asked to.",
                    "Change what travels between them with /guildlink, or end it with /config unlink.");
        }
        if (link.isPresent()) {
            return negotiate(scene, link.get(), LinkSide.MAIN, terms);
        }
        return scene.here().main()
                ? begin(scene, LinkSide.MAIN, terms)
                : LinkScene.refused("This server is not a main server.", "Make it one first with /setup main-guild.");
    }

    /** A guild asks to follow a main guild, or for other terms on a link, whichever end of it it is. */
    static SetupDecision fromHere(LinkScene scene, LinkTerms terms) {
        var link = scene.link();
        if (link.isPresent()) {
            return negotiate(scene, link.get(), link.get().sideOf(scene.here().id()), terms);
        }
        return scene.known()
                        .filter(guild -> guild.present()
                                && !guild.main()
                                && !guild.id().equals(scene.here().id()))
                        .isEmpty()
                ? begin(scene, LinkSide.CHILD, terms)
                : LinkScene.refused(
                        "That server is not a main server.",
                        "An administrator of it makes it one with /setup main-guild; then try again.");
    }

    private static SetupDecision begin(LinkScene scene, LinkSide side, LinkTerms terms) {
        return obstacle(scene).<SetupDecision>map(refused -> refused).orElseGet(() -> {
            var here = scene.here().id();
            var link = side == LinkSide.MAIN
                    ? Link.offered(here, scene.named(), terms, side)
                    : Link.offered(scene.named(), here, terms, side);
            return offer(scene, link, side, terms);
        });
    }

    private static Optional<Refused> obstacle(LinkScene scene) {
        if (scene.named().equals(scene.here().id())) {
            return Optional.of(LinkScene.refused("A server cannot follow itself.", "Give the id of another server."));
        }
        return scene.known().filter(Guild::present).isPresent()
                ? Optional.empty()
                : Optional.of(LinkScene.refused(
                        "The bot is not in a server with the id %s.".formatted(scene.named()),
                        "Check the id, or invite the bot to that server first, then try again."));
    }

    private static SetupDecision negotiate(LinkScene scene, Link link, LinkSide side, LinkTerms terms) {
        var offer = link.offer();
        if (terms.equals(link.terms()) && offer == null) {
            return LinkScene.refused("The two servers are linked like that already.", "Nothing is left to do.");
        }
        if (offer != null && offer.by() == side && offer.terms().equals(terms)) {
            return LinkScene.refused(
                    side == LinkSide.MAIN ? "That server was invited already." : "That server was asked already.",
                    "An administrator of it answers with %s there.".formatted(answer(scene, side)));
        }
        var held = link.terms();
        var agreed = held != null && held.cover(terms)
                || offer != null && offer.by() == side.other() && offer.terms().cover(terms);
        return agreed ? agree(scene, link, side, terms) : offer(scene, link.offering(terms, side), side, terms);
    }

    private static SetupDecision agree(LinkScene scene, Link link, LinkSide side, LinkTerms terms) {
        var details = scene.details(side, terms);
        var fact = link.status() == LinkStatus.ACTIVE
                ? new LinkChanged(link.parent(), link.child(), scene.issuer(), details)
                : new LinkAccepted(link.parent(), link.child(), scene.issuer(), details);
        return new LinkChanges(
                link.agreed(terms),
                fact,
                "Agreed, for nothing is added to what %s accepted; %s."
                        .formatted(scene.nameOfOther(), TermsText.of(terms)));
    }

    private static SetupDecision offer(LinkScene scene, Link link, LinkSide side, LinkTerms terms) {
        var begun = link.status() == LinkStatus.PENDING && side == LinkSide.MAIN ? "Invited" : "Asked";
        return new LinkChanges(
                link,
                new LinkProposed(link.parent(), link.child(), scene.issuer(), scene.details(side, terms)),
                "%s the server with the id %s; %s. An administrator of it now gives %s there, or declines with %s."
                        .formatted(
                                begun,
                                scene.named(),
                                TermsText.of(terms),
                                answer(scene, side),
                                side == LinkSide.MAIN ? "/setup decline-main" : "/setup decline-child"));
    }

    /** The command by which the other side accepts. */
    private static String answer(LinkScene scene, LinkSide side) {
        return "/setup %s guild-id:%s"
                .formatted(
                        side == LinkSide.MAIN ? "accept-main" : "accept-child",
                        scene.here().id());
    }
}
