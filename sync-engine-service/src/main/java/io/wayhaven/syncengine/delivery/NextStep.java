package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;

/** What a worker does about a delivery. */
public sealed interface NextStep {

    /** Why something is left out that a ban makes pointless; it comes again if the ban is lifted. */
    String BEING_BANNED = "They are being banned there.";

    /** Nothing: it is settled. */
    record Leave() implements NextStep {}

    /** Record an outcome without asking Discord. */
    record Settle(Outcome outcome) implements NextStep {}

    /**
     * Read the guild's state, and act only if it differs.
     *
     * @param inPlace the outcome if it doesn't
     */
    record Look(Outcome inPlace) implements NextStep {}

    /** Call Discord. */
    record Act() implements NextStep {}

    /** Read what the person is in the guild, and act on that. */
    record Visit() implements NextStep {}

    /** Record that the bot may not do that there, without asking Discord. */
    record Forbid() implements NextStep {}

    /** The step for a delivery as it was found. */
    static NextStep of(DeliveryTask task) {
        if (task.status().settled()) {
            return new Leave();
        }
        if (task.version() < task.desiredVersion()) {
            return new Settle(new Outcome.Superseded());
        }
        if (!task.guildPresent()) {
            return new Settle(OutcomeTable.botIsMissing(task.guildName()));
        }
        var step = unlessForbidden(task);
        return step instanceof Settle || task.rights().allow(task.action()) ? step : new Forbid();
    }

    private static NextStep unlessForbidden(DeliveryTask task) {
        return switch (task.action()) {
            case BAN, UNBAN -> aboutBan(task);
            case MUTE -> task.muteRoles().current() == null ? new Settle(OutcomeTable.noMuteRole(task)) : visit(task);
            case UNMUTE -> task.muteRoles().none() ? new Settle(OutcomeTable.noMuteRole(task)) : visit(task);
            case KICK, TIMEOUT, UNTIMEOUT -> visit(task);
            // What has reached the person may have banned them: only Discord's answers tell
            case SOFTBAN -> new Visit();
            case WARN -> new Act();
            case NOTE -> throw new IllegalArgumentException("A note is not delivered");
        };
    }

    private static NextStep visit(DeliveryTask task) {
        return task.banned() ? new Settle(new Outcome.Skipped(BEING_BANNED)) : new Visit();
    }

    private static NextStep aboutBan(DeliveryTask task) {
        var parkedUntil = task.parkedUntil();
        if (task.action() == Action.BAN && parkedUntil != null && task.known() instanceof Membership.Stranger) {
            return new Settle(OutcomeTable.parked(parkedUntil));
        }
        if (task.attempts() > 0) {
            // An earlier call may have been carried out without its answer being recorded.
            return new Look(new Outcome.Applied());
        }
        return task.action() == task.lastKnown() ? new Look(new Outcome.AlreadyInPlace()) : new Act();
    }
}
