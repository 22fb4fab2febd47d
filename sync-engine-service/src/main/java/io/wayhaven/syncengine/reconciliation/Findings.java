package io.wayhaven.syncengine.reconciliation;

import static java.util.Comparator.comparing;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a comparison found.
 *
 * @param guilds the guilds that were to be compared
 * @param membersUnknown of how many of them the members are not known, so that only bans were compared
 * @param found what differs, by guild, kind of punishment and cause, the most first
 */
public record Findings(List<Participant> guilds, int membersUnknown, List<Found> found) {

    public Findings {
        guilds = List.copyOf(guilds);
        found = List.copyOf(found);
    }

    /** How many differences there are. */
    public int total() {
        return found.stream().mapToInt(Found::found).sum();
    }

    /** How many of them are being mended, or would be in a dry run. */
    public int mended() {
        return found.stream().mapToInt(Found::mended).sum();
    }

    /** The guilds that could be compared. */
    public long compared() {
        return guilds.stream()
                .filter(guild -> guild.knowledge() == Participant.Knowledge.KNOWN)
                .count();
    }

    /** Counts of the whole network, by cause. */
    public List<DriftCount> counts() {
        return counts(every -> true);
    }

    /** Counts of a guild, by cause. */
    public List<DriftCount> countsOf(GuildId guild) {
        return counts(some -> some.guild().guild().equals(guild));
    }

    private List<DriftCount> counts(Predicate<Found> which) {
        return Arrays.stream(DriftCause.values())
                .map(cause -> {
                    var some = found.stream()
                            .filter(which)
                            .filter(one -> one.cause() == cause)
                            .toList();
                    return new DriftCount(
                            cause,
                            some.stream().mapToInt(Found::found).sum(),
                            some.stream().mapToInt(Found::mended).sum());
                })
                .filter(count -> count.found() > 0)
                .toList();
    }

    /** Findings in the making. */
    static final class Collector {

        private final List<Participant> guilds;
        private final Map<String, Found> found = new TreeMap<>();
        private int membersUnknown;

        Collector(Collection<Participant> guilds) {
            this.guilds = List.copyOf(guilds);
        }

        void add(Participant guild, Aspect aspect, DriftCause cause, UserId user, boolean mends) {
            found.compute(
                    guild.guild() + " " + aspect + " " + cause,
                    (key, known) -> (known == null ? Found.none(guild, aspect, cause) : known).with(user, mends));
        }

        void membersUnknown(int count) {
            membersUnknown = Math.max(membersUnknown, count);
        }

        /** How many differences of a guild are mended so far. */
        int mendedIn(GuildId guild) {
            return found.values().stream()
                    .filter(one -> one.guild().guild().equals(guild))
                    .mapToInt(Found::mended)
                    .sum();
        }

        Findings finished() {
            return new Findings(
                    guilds,
                    membersUnknown,
                    found.values().stream()
                            .sorted(comparing(Found::found).reversed())
                            .toList());
        }
    }
}
