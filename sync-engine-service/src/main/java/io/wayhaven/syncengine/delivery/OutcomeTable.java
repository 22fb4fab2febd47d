package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What the end of a call means for its delivery.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Discord: JSON error codes</a>
 */
public final class OutcomeTable {

    private static final int UNKNOWN_GUILD = 10004;
    private static final int UNKNOWN_MEMBER = 10007;
    static final int UNKNOWN_USER = 10013;
    static final int UNKNOWN_BAN = 10026;
    private static final int UNKNOWN_CHANNEL = 10003;
    private static final int UNKNOWN_ROLE = 10011;
    private static final int TOO_MANY_NON_MEMBER_BANS = 30035;
    private static final int MISSING_ACCESS = 50001;

    private final RetryDelays delays;
    private final int mostAttempts;
    private final Clock clock;

    /**
     * A table whose retries follow these delays.
     *
     * @param mostAttempts after so many an error of Discord's own is final. Where Discord doesn't answer, or asks to wait,
     *     it is tried for ever
     */
    public OutcomeTable(RetryDelays delays, int mostAttempts, Clock clock) {
        this.delays = delays;
        this.mostAttempts = mostAttempts;
        this.clock = clock;
    }

    /**
     * The outcome of a call.
     *
     * @param attempts how often Discord was called for the delivery, this time included
     */
    public Outcome of(CallResult result, DeliveryTask task, int attempts) {
        return switch (result) {
            case CallResult.Done done -> new Outcome.Applied();
            case CallResult.Limited limited -> later("Discord asks to wait.", limited.delay());
            case CallResult.NoAnswer none -> later(none.reason(), delays.after(attempts));
            case CallResult.Rejected rejected -> rejected(rejected, task, attempts);
        };
    }

    static Outcome botIsMissing(String guildName) {
        return new Outcome.Refused(
                "The bot is not in %s.".formatted(guildName), "Invite it there again, then repeat the command.");
    }

    static Outcome moderates(DeliveryTask task) {
        return new Outcome.Refused(
                "That person moderates %s.".formatted(task.guildName()),
                "Ask an administrator of %s to %s there."
                        .formatted(task.guildName(), ActionWords.verb(task.action(), "them")));
    }

    static Outcome outranked(DeliveryTask task) {
        return new Outcome.Refused(
                "That person's highest role in %s is not below the bot's.".formatted(task.guildName()),
                "Move the bot's role above it there.");
    }

    static Outcome.RetryLater parked(Instant until) {
        return new Outcome.RetryLater(
                "That server has reached Discord's limit of bans of people who are not members; members are banned nevertheless, the others as soon as Discord lets them.",
                until);
    }

    /** Whether Discord bans nobody there at present who is not a member. */
    static boolean overQuota(CallResult result) {
        return result instanceof CallResult.Rejected(int status, int code) && code == TOO_MANY_NON_MEMBER_BANS;
    }

    static Outcome noMember(DeliveryTask task) {
        return new Outcome.Skipped(
                switch (task.action()) {
                    case MUTE, TIMEOUT, UNTIMEOUT -> "They are not a member there; it is done when they join.";
                    case BAN, UNBAN, SOFTBAN, KICK, UNMUTE, WARN, NOTE -> "They are not a member there.";
                });
    }

    static Outcome noMuteRole(DeliveryTask task) {
        return new Outcome.Refused(
                "No mute role is set in %s.".formatted(task.guildName()),
                "An administrator of %s sets one with /config muterole.".formatted(task.guildName()));
    }

    /** Roles that were given a moment ago may be on their way. */
    Outcome rolesUnknown(String guildName, int attempts) {
        return later("The roles of %s are not known yet.".formatted(guildName), delays.after(attempts));
    }

    private Outcome rejected(CallResult.Rejected rejected, DeliveryTask task, int attempts) {
        return switch (rejected.code()) {
            case UNKNOWN_BAN ->
                task.action() == Action.UNBAN
                        ? new Outcome.AlreadyInPlace()
                        : new Outcome.GaveUp("Discord does not know that ban.");
            case UNKNOWN_MEMBER -> noMember(task);
            case UNKNOWN_USER -> new Outcome.GaveUp("There is no account with that id any more.");
            case UNKNOWN_ROLE ->
                new Outcome.Refused(
                        "The mute role of %s is gone.".formatted(task.guildName()),
                        "An administrator of %s sets another one with /config muterole.".formatted(task.guildName()));
            case UNKNOWN_CHANNEL -> new Outcome.GaveUp("The channel is gone.");
            case UNKNOWN_GUILD -> botIsMissing(task.guildName());
            case MISSING_ACCESS -> task.action() == Action.WARN ? forbidden(task) : botIsMissing(task.guildName());
            case TOO_MANY_NON_MEMBER_BANS -> parked(clock.instant().plus(delays.longest()));
            default -> byStatus(rejected, task, attempts);
        };
    }

    private Outcome byStatus(CallResult.Rejected rejected, DeliveryTask task, int attempts) {
        var status = rejected.status();
        if (status >= 500) {
            return attempts < mostAttempts
                    ? later("Discord answers with error %d.".formatted(status), delays.after(attempts))
                    : new Outcome.GaveUp(
                            "Discord answers with error %d, after %d attempts.".formatted(status, attempts));
        }
        return switch (status) {
            case 401 -> later("Discord rejects the bot's token.", delays.longest());
            case 408, 429 -> later("Discord asks to wait.", delays.after(attempts));
            case 403 -> rejected.code() == 0 ? blocked(attempts) : forbidden(task);
            default ->
                new Outcome.GaveUp(
                        "Discord rejects the call with status %d, code %d.".formatted(status, rejected.code()));
        };
    }

    /** A 403 without a code of Discord's comes from what stands before it, and passes. */
    private Outcome blocked(int attempts) {
        return later("Discord's front blocks the bot for now.", delays.after(attempts));
    }

    /** The bot lacks a permission there, or, what Discord doesn't tell apart, its role is too low for that person. */
    static Outcome.Refused forbidden(DeliveryTask task) {
        var permission = ActionWords.permission(task.action());
        var remedy = switch (task.action()) {
            case BAN, UNBAN, SOFTBAN, KICK, UNTIMEOUT, NOTE ->
                "Give it the %s permission there, and move its role above the person's highest role."
                        .formatted(permission);
            case TIMEOUT ->
                "Give it the %s permission there, and move its role above the person's highest role. Discord times out neither administrators nor the owner."
                        .formatted(permission);
            case MUTE, UNMUTE ->
                "Give it the %s permission there, and move its role above the mute role and the person's highest role."
                        .formatted(permission);
            case WARN -> "Let it view that channel and send messages there.";
        };
        return new Outcome.Refused("The bot may not do that in %s.".formatted(task.guildName()), remedy);
    }

    private Outcome later(String reason, Duration wait) {
        return new Outcome.RetryLater(reason, clock.instant().plus(wait));
    }
}
