package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.syncengine.network.SetupDecision.LinkChanges;
import java.util.Objects;

/** Decides the end of links. */
final class Endings {

    private Endings() {}

    /** The main guild sends a child away. */
    static SetupDecision ofChild(LinkScene scene) {
        return scene.link()
                        .filter(link -> link.sideOf(scene.here().id()) == LinkSide.CHILD)
                        .isPresent()
                ? LinkScene.refused("This server follows that one.", "End it from here with /config unlink.")
                : ofLink(scene);
    }

    /** Either guild ends the link; an offer that is still open ends with it. */
    static SetupDecision ofLink(LinkScene scene) {
        return scene.link()
                .<SetupDecision>map(link -> end(scene, link))
                .orElseGet(() -> LinkScene.refused(
                        "This server is not linked with a server with the id %s.".formatted(scene.named()),
                        "Check the id of the server."));
    }

    private static SetupDecision end(LinkScene scene, Link link) {
        var side = link.sideOf(scene.here().id());
        var terms = link.terms();
        var offer = link.offer();
        var answer = terms == null
                ? "The offer between this server and %s is off."
                : "This server and %s are no longer linked. What is in force in either stays.";
        return new LinkChanges(
                link.ended(),
                new LinkRemoved(
                        link.parent(),
                        link.child(),
                        scene.issuer(),
                        scene.details(
                                side,
                                terms == null ? Objects.requireNonNull(offer).terms() : terms)),
                answer.formatted(scene.nameOfOther()));
    }
}
