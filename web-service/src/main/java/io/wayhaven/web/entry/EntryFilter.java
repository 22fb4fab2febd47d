package io.wayhaven.web.entry;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see; absent means everything.
 *
 * @param severity at least as grave as this
 * @param channel by id
 * @param since inclusive
 * @param until exclusive
 * @param text part of the sentence, in any case of its letters
 */
public record EntryFilter(
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

    /** Everything. */
    public static final EntryFilter NONE =
            new EntryFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Everything of a guild. */
    public static EntryFilter ofGuild(long guild) {
        return new EntryFilter(null, null, null, guild, null, null, null, null, null, null, null, null);
    }

    /** Whether an entry passes. */
    public boolean matches(Entry entry) {
        return same(kind, entry.kind())
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
