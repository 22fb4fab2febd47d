package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.logwriter.attribution.Act;
import io.wayhaven.logwriter.attribution.Attributor;
import io.wayhaven.logwriter.attribution.Finding;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.projection.BatchFold.Recovered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the audit log tells of the acts of a batch, and of older ones. */
final class Resolution {

    private final BatchFold fold;
    private final Map<StoredEntry, Finding> findings = new LinkedHashMap<>();
    private final Set<AuditKey> explaining = new HashSet<>();

    /** Acts whose events came late, and the entries that told of them without. */
    private final Map<StoredEntry, StoredEntry> late = new LinkedHashMap<>();

    /** Older entries of which events of the batch tell more. */
    private final List<StoredEntry> earlier;

    Resolution(BatchFold fold, Map<Long, Surroundings> surroundings, List<StoredEntry> earlier) {
        this.fold = fold;
        this.earlier = earlier;
        fold.trail()
                .scopes()
                .forEach((guild, scope) -> resolve(scope, surroundings.getOrDefault(guild, Surroundings.none(scope))));
    }

    private void resolve(Scope scope, Surroundings stored) {
        var candidates = new LinkedHashMap<String, StoredEntry>();
        stored.acts().forEach(act -> candidates.put(act.entry().id().toString(), act));
        newActs(scope.guildId()).forEach(act -> candidates.put(act.entry().id().toString(), act));
        var acts = candidates.values().stream()
                .map(StoredEntry::act)
                .filter(Objects::nonNull)
                .map(Act.class::cast)
                .toList();
        Attributor.resolve(acts, stored.evidence()).forEach((id, finding) -> {
            var act = Objects.requireNonNull(candidates.get(id));
            if (finding.entry() != null) {
                explaining.add(new AuditKey(scope.guildId(), finding.entry().id()));
            }
            if (isNew(act)
                    || scope.touches(act.entry().occurredAt())
                            && !act.entry().occurredAt().isBefore(stored.from())) {
                findings.put(act, finding);
            }
        });
        joinLate(stored.recovered());
    }

    /** The audit log may have told an act before its event came, which was thought lost. */
    private void joinLate(List<StoredEntry> recovered) {
        var alone = new ArrayList<>(recovered);
        findings.forEach((act, finding) -> {
            if (isNew(act) && finding.entry() != null && !late.containsKey(act)) {
                var known = verdict(act, finding).on(act).orElse(act);
                alone.stream()
                        .filter(told ->
                                tellsOf(told, known.entry(), finding.entry().id()))
                        .findFirst()
                        .ifPresent(told -> {
                            alone.remove(told);
                            late.put(act, told);
                        });
            }
        });
    }

    private static boolean tellsOf(StoredEntry told, Entry act, long auditEntry) {
        var by = told.entry().attribution().auditEntryId();
        return by != null
                && by == auditEntry
                && told.entry().kind().equals(act.kind())
                && Objects.equals(told.entry().guildId(), act.guildId());
    }

    private Stream<StoredEntry> newActs(long guild) {
        return fold.entries().values().stream()
                .filter(entry -> entry.entry().query() != null
                        && Objects.equals(entry.entry().guildId(), guild));
    }

    private boolean isNew(StoredEntry act) {
        return fold.entries().containsKey(act.entry().id());
    }

    /** What has to be recalled to name those who acted. */
    Set<SnapshotKey> actors() {
        return findings.entrySet().stream()
                .filter(found -> found.getValue().actorId() != null)
                .map(found -> member(
                        found.getKey().entry().guildId(), found.getValue().actorId()))
                .collect(Collectors.toSet());
    }

    private static SnapshotKey member(@Nullable Long guild, @Nullable Long user) {
        return new SnapshotKey(SnapshotType.MEMBER, guild == null ? 0 : guild, user == null ? 0 : user);
    }

    /** The batch's entries with what is known of them, in order; without those that their guild doesn't want after all. */
    List<StoredEntry> added() {
        var added = new LinkedHashMap<>(fold.entries());
        findings.forEach((act, finding) -> {
            if (isNew(act)) {
                verdict(act, finding)
                        .on(act)
                        .ifPresent(found -> added.put(found.entry().id(), found));
            }
        });
        added.values().removeIf(entry -> becameUnwanted(entry.entry()));
        late.keySet().forEach(act -> added.remove(act.entry().id()));
        var all = new ArrayList<>(added.values());
        fold.recovered().stream()
                .filter(entry -> !explaining.contains(entry.auditEntry()))
                .map(Recovered::entry)
                .filter(entry -> fold.isOn(guild(entry.entry()), entry.entry().kind()))
                .forEach(all::add);
        return all;
    }

    private boolean becameUnwanted(Entry entry) {
        return entry.query() != null && entry.query().becomes() != null && !fold.isOn(guild(entry), entry.kind());
    }

    /** Older entries of which more is known, before and after. */
    Map<StoredEntry, StoredEntry> amended() {
        var amended = new LinkedHashMap<StoredEntry, StoredEntry>();
        findings.forEach((act, finding) -> {
            if (!isNew(act)) {
                verdict(act, finding).on(act).ifPresent(now -> amended.put(act, now.revised()));
            }
        });
        late.forEach((act, told) -> {
            var known = verdict(act, Objects.requireNonNull(findings.get(act)))
                    .on(act)
                    .orElse(act);
            amended.put(told, known.inPlaceOf(told).revised());
        });
        earlier.forEach(entry -> amendedByEvent(entry).ifPresent(now -> amended.put(entry, now)));
        return amended;
    }

    /** Entries that events amend have an actor of their own, so that the audit log amends none of them. */
    private Optional<StoredEntry> amendedByEvent(StoredEntry stored) {
        var before = stored.entry().fields();
        var amendment = fold.amendments().get(stored.entry().id());
        return Optional.ofNullable(amendment)
                .map(now -> now.on(before))
                .filter(now -> !now.equals(before))
                .map(now -> stored.with(now).revised());
    }

    private Verdict verdict(StoredEntry act, Finding finding) {
        return new Verdict(finding, user -> name(act.entry().guildId(), user));
    }

    private @Nullable String name(@Nullable Long guild, long user) {
        var member = fold.overlay().lastKnown(member(guild, user));
        return member == null ? null : Naming.username(member.path("user"));
    }

    private static @Nullable GuildId guild(Entry entry) {
        return entry.guildId() == null ? null : new GuildId(entry.guildId());
    }
}
