package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.command.AcceptChild;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.DeclineChild;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.LinkCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.RemoveChild;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.network.SetupDecision.BecomesMain;
import io.wayhaven.syncengine.network.SetupDecision.Refused;
import java.util.Objects;

/** Decides who may link which guilds: administrators, and holders of a configured role. */
public final class SetupDecider {

    private SetupDecider() {}

    /** Decides a command. */
    public static SetupDecision decide(LinkCommand command, SetupState state) {
        var here = state.here().filter(Guild::present);
        if (here.isEmpty()) {
            return new Refused(Rights.unknownGuild());
        }
        var issuer = command.context().issuer();
        return issuer != null && Rights.administers(issuer, here.get(), state.adminRoles())
                ? decide(
                        command,
                        new LinkScene(here.get(), command.otherGuild(), state.other(), state.network(), issuer.user()))
                : new Refused(Rights.noAdministrator());
    }

    private static SetupDecision decide(LinkCommand command, LinkScene scene) {
        return switch (command) {
            case SetMainGuild main -> becomeMain(scene);
            case ProposeLink offer -> Offers.toChild(scene, Objects.requireNonNullElse(offer.terms(), LinkTerms.USUAL));
            case RequestLink request -> Offers.fromHere(scene, request.terms());
            case AcceptLink yes -> Answers.accept(scene);
            case AcceptChild yes -> Answers.accept(scene);
            case DeclineLink no -> Answers.decline(scene);
            case DeclineChild no -> Answers.decline(scene);
            case RemoveChild end -> Endings.ofChild(scene);
            case Unlink end -> Endings.ofLink(scene);
        };
    }

    private static SetupDecision becomeMain(LinkScene scene) {
        var here = scene.here();
        return here.main()
                ? LinkScene.refused(
                        "This server is a main server already.",
                        "Invite others with /setup add-child and their server id.")
                : new BecomesMain(
                        here.id(),
                        new MainGuildSet(here.id(), scene.issuer()),
                        "This server is now a main server. Invite others with /setup add-child and their server id.");
    }
}
