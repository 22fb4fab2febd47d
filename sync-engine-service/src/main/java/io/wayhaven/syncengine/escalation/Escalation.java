package io.wayhaven.syncengine.escalation;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies a guild's rules about warnings. Somebody reaches a rule with exactly as many warnings as it says, not with each one
 * after it; whoever reaches several at once gets what the one with the most warnings says.
 */
public final class Escalation {
    private static final String FOLLOWS = ":escalated";
    private static final int LONGEST_REASON = 512;

    private Escalation() {}

    /** The rule that somebody reaches, if any. @param warnings when they were given that count, the newest included */
    public static Optional<EscalationRule> reached(List<EscalationRule> rules, List<Instant> warnings, Instant now) {
        return rules.stream()
                .filter(rule -> rule.warnings() == within(warnings, now.minus(Duration.ofDays(rule.days()))))
                .max(Comparator.comparingInt(EscalationRule::warnings));
    }

    private static long within(List<Instant> warnings, Instant since) {
        return warnings.stream().filter(warning -> warning.isAfter(since)).count();
    }

    /** What follows from a warning. Whoever gave that is responsible, and nobody waits for an answer. */
    public static PersonCommand command(EscalationRule rule, Punishment warning, Instant now) {
        var given = warning.context();
        var context = new CommandContext(
                new CommandId(given.id() + FOLLOWS), given.guild(), given.issuer(), Origin.ESCALATION, now, null);
        var target = warning.target();
        var reason = reason(rule, warning.reason());
        var length = rule.length();
        var until = length == null ? null : now.plus(length);
        return switch (rule.action()) {
            case TIMEOUT -> new Timeout(context, target, reason, Objects.requireNonNull(until));
            case MUTE -> new Mute(context, target, reason, until);
            case KICK -> new Kick(context, target, reason);
            case BAN -> new Ban(context, target, reason, 0, until);
        };
    }

    /** The command of the warning from which another follows; absent if it follows from none. */
    public static @Nullable CommandId warningOf(CommandId command, Origin origin) {
        var id = command.value();
        var end = id.indexOf(FOLLOWS);
        return origin == Origin.ESCALATION && end > 0 ? new CommandId(id.substring(0, end)) : null;
    }

    /** The warnings that a rule is about, such as {@code 3 warnings within 30 days}. */
    public static String condition(EscalationRule rule) {
        return "%d warnings within %s".formatted(rule.warnings(), rule.days() == 1 ? "a day" : rule.days() + " days");
    }

    private static String reason(EscalationRule rule, String last) {
        var reason = condition(rule) + (last.isBlank() ? "" : ", the last: " + last);
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
    }
}
