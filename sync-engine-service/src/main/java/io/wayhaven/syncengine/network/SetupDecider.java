package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.network.SetupDecision.BecomesMain;
import io.wayhaven.syncengine.network.SetupDecision.LinkChanges;
import io.wayhaven.syncengine.network.SetupDecision.Refused;
import java.util.Optional;
import java.util.function.BiFunction;

/** Decides who may link which guilds. */
public final class SetupDecider {

    private SetupDecider() {}

    /** Decides {@code /setup main-guild}. */
    public static SetupDecision decide(SetMainGuild command, SetupState state) {
        var context = command.context();
        return asAdministrator(
                context,
                state,
                (here, issuer) -> here.main()
                        ? refused(
                                "This server is a main server already.",
                                "Invite others with /setup add-child and their server id.")
                        : new BecomesMain(
                                here.id(),
                                new MainGuildSet(here.id(), issuer.user()),
                                "This server is now a main server. Invite others with /setup add-child and their server id."));
    }

    /** Decides {@code /setup add-child}. */
    public static SetupDecision decide(ProposeLink command, SetupState state) {
        var context = command.context();
        return asAdministrator(context, state, (here, issuer) -> {
            var child = command.child();
            var obstacle = obstacle(here, child, state);
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            var answer =
                    "Invited the server with the id %s. An administrator of it now gives /setup accept-main guild-id:%s there, or declines with /setup decline-main."
                            .formatted(child, here.id());
            return new LinkChanges(
                    Link.offer(here.id(), child), new LinkProposed(here.id(), child, issuer.user()), answer);
        });
    }

    /** Decides {@code /setup accept-main}. */
    public static SetupDecision decide(AcceptLink command, SetupState state) {
        var context = command.context();
        return answering(
                context,
                command.parent(),
                state,
                LinkStatus.ACTIVE,
                (link, issuer) -> new LinkChanges(
                        link,
                        new LinkAccepted(link.parent(), link.child(), issuer.user()),
                        "This server now follows %s: bans and unbans travel both ways."
                                .formatted(state.nameOfOther(link.parent()))));
    }

    /** Decides {@code /setup decline-main}. */
    public static SetupDecision decide(DeclineLink command, SetupState state) {
        var context = command.context();
        return answering(
                context,
                command.parent(),
                state,
                LinkStatus.REMOVED,
                (link, issuer) -> new LinkChanges(
                        link,
                        new LinkDeclined(link.parent(), link.child(), issuer.user()),
                        "Declined the invitation of %s. Nothing was linked."
                                .formatted(state.nameOfOther(link.parent()))));
    }

    private static Optional<Refusal> obstacle(Guild here, GuildId child, SetupState state) {
        if (!here.main()) {
            return refusal("This server is not a main server.", "Make it one first with /setup main-guild.");
        }
        if (child.equals(here.id())) {
            return refusal("A server cannot follow itself.", "Give the id of another server.");
        }
        if (state.other().filter(Guild::present).isEmpty()) {
            return refusal(
                    "The bot is not in a server with the id %s.".formatted(child),
                    "Check the id, or invite the bot to that server first, then try again.");
        }
        var known = state.network().find(here.id(), child).map(Link::status).orElse(LinkStatus.REMOVED);
        return switch (known) {
            case ACTIVE -> refusal("That server follows this one already.", "Nothing is left to do.");
            case PENDING ->
                refusal(
                        "That server was invited already.",
                        "An administrator of it answers with /setup accept-main guild-id:%s there."
                                .formatted(here.id()));
            case REMOVED ->
                state.network().isAbove(child, here.id())
                        ? refusal(
                                "This server follows that one already, directly or over others.",
                                "A circle is not needed: actions travel both ways as it is.")
                        : Optional.empty();
        };
    }

    private static SetupDecision answering(
            CommandContext context,
            GuildId parent,
            SetupState state,
            LinkStatus next,
            BiFunction<Link, Issuer, SetupDecision> answer) {
        return asAdministrator(context, state, (here, issuer) -> {
            var link = state.network().find(parent, here.id());
            return switch (link.map(Link::status).orElse(LinkStatus.REMOVED)) {
                case PENDING -> answer.apply(link.orElseThrow().as(next), issuer);
                case ACTIVE -> refused("This server follows that one already.", "Nothing is left to do.");
                case REMOVED ->
                    refused(
                            "There is no open invitation from a server with the id %s.".formatted(parent),
                            "An administrator of that server invites this one with /setup add-child guild-id:%s."
                                    .formatted(here.id()));
            };
        });
    }

    private static SetupDecision asAdministrator(
            CommandContext context, SetupState state, BiFunction<Guild, Issuer, SetupDecision> decision) {
        var here = state.here().filter(Guild::present);
        if (here.isEmpty()) {
            return new Refused(Rights.unknownGuild());
        }
        var issuer = context.issuer();
        return issuer != null && Rights.administers(issuer, here.get())
                ? decision.apply(here.get(), issuer)
                : refused(
                        "Only administrators of this server may do that.",
                        "Ask somebody who has the Administrator permission here.");
    }

    private static Refused refused(String reason, String remedy) {
        return new Refused(new Refusal(reason, remedy));
    }

    private static Optional<Refusal> refusal(String reason, String remedy) {
        return Optional.of(new Refusal(reason, remedy));
    }
}
