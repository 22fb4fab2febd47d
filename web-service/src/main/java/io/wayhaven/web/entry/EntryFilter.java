package io.wayhaven.web.entry;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.access.Scope;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see; absent means everything.
 *
 * @param scope what the reader may see at all
 * @param severity at least as grave as this
 * @param channel by id
 * @param since inclusive
 * @param until exclusive
 * @param text part of the sentence, in any case of its letters
 */
public record EntryFilter(
        Scope scope,
        @Nullable String kind,
        @Nullable Family family,
        @Nullable Severity severity,
        @Nullable Long guild,
        @Nullable Mention actor,
        @Nullable Mention target,
        @Nullable Long channel,
        @Nullable Long message,
        @Nullable Confidence confidence,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String text) {

    /** Everything that the reader may see. */
    public static EntryFilter all(Scope scope) {
        return of(scope, null);
    }

    /** Everything of a guild, if there is one, else everything that the reader may see. */
    public static EntryFilter of(Scope scope, @Nullable Long guild) {
        return new EntryFilter(scope, null, null, null, guild, null, null, null, null, null, null, null, null);
    }

    /** Everything about a message. */
    public static EntryFilter ofMessage(Scope scope, long message) {
        return new EntryFilter(scope, null, null, null, null, null, null, null, message, null, null, null, null);
    }

    /** Whether something narrower is asked for than all that the reader may see. */
    public boolean narrows() {
        return !equals(all(scope));
    }

    /** Whether an entry passes. */
    public boolean matches(Entry entry) {
        return scope.allows(entry.guild())
                && same(kind, entry.kind())
                && (family == null || family.key().equals(entry.family()))
                && (severity == null || graveEnough(severity, entry.severity()))
                && same(guild, entry.guild())
                && (actor == null
                        || actor.means(
                                entry.attribution().actor(), entry.attribution().name()))
                && (target == null
                        || target.means(entry.target().id(), entry.target().name()))
                && same(channel, entry.channel())
                && same(message, entry.message())
                && same(confidence, entry.attribution().confidence())
                && (since == null || !entry.occurredAt().isBefore(since))
                && (until == null || entry.occurredAt().isBefore(until))
                && (text == null || entry.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean graveEnough(Severity least, String severity) {
        for (var grave : Severity.values()) {
            if (grave.compareTo(least) >= 0 && grave.name().equalsIgnoreCase(severity)) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean same(@Nullable T wanted, @Nullable T actual) {
        return wanted == null || wanted.equals(actual);
    }
}
