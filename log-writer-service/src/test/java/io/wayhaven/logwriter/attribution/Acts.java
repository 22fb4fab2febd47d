package io.wayhaven.logwriter.attribution;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.attribution.AuditEntry.AuditChange;
import io.wayhaven.logwriter.attribution.AuditEntry.Observation;
import io.wayhaven.logwriter.attribution.Evidence.Access;
import io.wayhaven.logwriter.entry.AuditQuery;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts and evidence for tests; times are milliseconds from the start. */
final class Acts {

    static final Instant START = Instant.parse("2026-11-18T12:00:00Z");
    static final long TARGET = 7;
    static final long CHANNEL = 70;

    private Acts() {}

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    static Act ban(String id, long millis) {
        return act(
                id,
                millis,
                ModerationKinds.BAN,
                new AuditQuery(Set.of(AuditAction.MEMBER_BAN_ADD), TARGET, null, null));
    }

    static Act leave(String id, long millis) {
        var query = new AuditQuery(Set.of(AuditAction.MEMBER_KICK), TARGET, null, null);
        return act(id, millis, MemberKinds.LEAVE, query);
    }

    static Act leave(String id, long millis, long member) {
        var query = new AuditQuery(Set.of(AuditAction.MEMBER_KICK, AuditAction.MEMBER_PRUNE), member, null, null);
        return new Act(id, id, at(millis), MemberKinds.LEAVE, query, new Value.User(member, null), Map.of(), List.of());
    }

    static Act disconnect(String id, long millis, long member) {
        var query = new AuditQuery(Set.of(AuditAction.MEMBER_DISCONNECT), null, null, VoiceKinds.DISCONNECT);
        return new Act(id, id, at(millis), VoiceKinds.LEAVE, query, new Value.User(member, null), Map.of(), List.of());
    }

    static Act delete(String id, long millis, @Nullable Long author) {
        var query = new AuditQuery(Set.of(AuditAction.MESSAGE_DELETE), author, CHANNEL, null);
        return act(id, millis, MessageKinds.DELETE, query);
    }

    static Act memberUpdate(String id, long millis, EventKind kind, Change... changes) {
        var query = new AuditQuery(Set.of(AuditAction.MEMBER_UPDATE), TARGET, null, null);
        return new Act(id, id, at(millis), kind, query, new Value.User(TARGET, null), Map.of(), List.of(changes));
    }

    static Act roleGiven(String id, long millis, long role) {
        var query = new AuditQuery(Set.of(AuditAction.MEMBER_ROLE_UPDATE), TARGET, null, null);
        Map<String, Value> fields = Map.of("added", new Value.Several(List.of(new Value.Role(role, null))));
        return new Act(id, id, at(millis), MemberKinds.ROLES, query, new Value.User(TARGET, null), fields, List.of());
    }

    private static Act act(String id, long millis, EventKind kind, AuditQuery query) {
        return new Act(id, id, at(millis), kind, query, new Value.User(TARGET, null), Map.of(), List.of());
    }

    /** An entry by a moderator; its id is its time. */
    static AuditEntry entry(AuditAction action, long millis, long moderator, AuditChange... changes) {
        return counting(action, TARGET, millis, moderator, new Observation(at(millis), 1), changes);
    }

    static AuditEntry counting(
            AuditAction action,
            @Nullable Long target,
            long millis,
            long moderator,
            Observation seen,
            AuditChange... changes) {
        return new AuditEntry(
                1,
                millis,
                at(millis),
                action.number(),
                moderator,
                target,
                action == AuditAction.MESSAGE_DELETE ? (Long) CHANNEL : null,
                null,
                List.of(changes),
                List.of(seen));
    }

    /** The same entry, seen later to stand for more acts. */
    static AuditEntry grown(AuditEntry entry, long millis, long count) {
        return entry.and(new AuditEntry(
                entry.guildId(),
                entry.id(),
                entry.at(),
                entry.action(),
                entry.userId(),
                entry.targetId(),
                entry.channelId(),
                null,
                List.of(),
                List.of(new Observation(at(millis), count))));
    }

    static Evidence evidence(List<AuditEntry> entries, Long... reads) {
        return new Evidence(
                START.minus(Duration.ofHours(3)),
                entries,
                List.of(reads).stream().map(Acts::at).toList(),
                Access.GRANTED);
    }
}
