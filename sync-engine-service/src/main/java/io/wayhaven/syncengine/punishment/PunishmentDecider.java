package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides who is punished and pardoned, and where. */
public final class PunishmentDecider {

    private PunishmentDecider() {}

    /** Decides a command on what is known at that moment. */
    public static Decision decide(Punishment command, PunishmentState state) {
        return switch (command.context().origin()) {
            case SLASH, MASS, APPROVED -> asked(command, state);
            case NATIVE, RECONCILIATION -> seen(command, state);
            case ESCALATION -> ruled(command, state);
            case EXPIRY -> throw new IllegalArgumentException("Nobody gives a command to end what ends by itself");
        };
    }

    private static Decision asked(Punishment command, PunishmentState state) {
        var source = state.source().filter(Guild::present);
        var obstacle = source.isEmpty() ? Optional.of(Rights.unknownGuild()) : obstacle(command, source.get(), state);
        if (obstacle.isPresent()) {
            return new Decision.Refused(obstacle.get());
        }
        return new Decision.Accepted(List.of(), reached(command, state));
    }

    /** The guild has laid down that it follows: whoever gave the warning needs no right to it, but to stand above. */
    private static Decision ruled(Punishment command, PunishmentState state) {
        var source = state.source().filter(Guild::present);
        var issuer = command.context().issuer();
        var obstacle = source.isEmpty() || issuer == null
                ? Optional.of(Rights.unknownGuild())
                : untouchable(command, issuer, source.get(), state.bot());
        return obstacle.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(List.of(), reached(command, state)));
    }

    private static List<GuildId> reached(Punishment command, PunishmentState state) {
        var here = command.context().guild();
        return switch (command.action().reach()) {
            case NETWORK ->
                Stream.concat(Stream.of(here), targets(command, state)).toList();
            case GUILD -> List.of(here);
            case RECORD -> List.of();
        };
    }

    /**
     * Discord allowed it there and has done it: what is left is the other guilds, unless they are on it already. The
     * guild itself is looked at where something was decided that may have been carried out since, or before.
     */
    private static Decision seen(Punishment command, PunishmentState state) {
        var here = command.context().guild();
        if (command.target().user().equals(state.bot())) {
            return new Decision.Accepted(List.of(here), List.of());
        }
        var decided = state.desired().get(here);
        var again = decided != null && decided.doubts(command);
        var missing = Stream.concat(
                        again ? Stream.of(here) : Stream.empty(),
                        targets(command, state)
                                .filter(guild -> !Optional.ofNullable(
                                                state.desired().get(guild))
                                        .map(desired -> desired.covers(command))
                                        .orElse(false)))
                .toList();
        return new Decision.Accepted(List.of(here), missing);
    }

    private static Stream<GuildId> targets(Punishment command, PunishmentState state) {
        return state
                .network()
                .targetsFrom(command.context().guild(), command.action().travelsAs())
                .stream();
    }

    private static Optional<Refusal> obstacle(Punishment command, Guild guild, PunishmentState state) {
        var issuer = command.context().issuer();
        var action = command.action();
        var obstacle = StaffCheck.obstacle(issuer, action, guild, state.staff());
        return obstacle.isPresent() || issuer == null || action.lifts() || action == Action.NOTE
                ? obstacle
                : untouchable(command, issuer, guild, state.bot());
    }

    private static Optional<Refusal> untouchable(Punishment command, Issuer issuer, Guild guild, UserId bot) {
        var target = command.target();
        if (target.user().equals(issuer.user())) {
            return refusal(
                    "You cannot %s.".formatted(ActionWords.verb(command.action(), "yourself")), "Pick somebody else.");
        }
        if (target.user().equals(bot)) {
            return refusal(
                    "The bot does not %s.".formatted(ActionWords.verb(command.action(), "itself")),
                    "Remove it under Server Settings, Integrations instead.");
        }
        if (target.user().equals(guild.owner())) {
            return refusal(
                    "The owner of a server cannot be %s there.".formatted(ActionWords.done(command.action())),
                    "Pick somebody else.");
        }
        return Rights.standsAbove(issuer, target, guild)
                ? Optional.empty()
                : refusal(
                        "That person's highest role is not below yours.",
                        "Ask somebody whose highest role is above theirs.");
    }

    private static Optional<Refusal> refusal(String reason, String remedy) {
        return Optional.of(new Refusal(reason, remedy));
    }
}
