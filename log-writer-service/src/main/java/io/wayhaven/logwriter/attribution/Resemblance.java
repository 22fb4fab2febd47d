package io.wayhaven.logwriter.attribution;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.logwriter.entry.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an audit-log entry, by what it says, can be about an act. When it was made is another matter. */
final class Resemblance {

    /** One entry of MEMBER_UPDATE tells several acts, each by a change of its own. */
    private static final Map<String, Set<String>> CHANGES = Map.ofEntries(
            Map.entry("member.nick", Set.of("nick")),
            Map.entry("member.flags", Set.of("flags", "bypasses_verification")),
            Map.entry("member.timeout", Set.of("communication_disabled_until")),
            Map.entry("member.timeout_lift", Set.of("communication_disabled_until")),
            Map.entry("voice.server_mute", Set.of("mute")),
            Map.entry("voice.server_unmute", Set.of("mute")),
            Map.entry("voice.server_deafen", Set.of("deaf")),
            Map.entry("voice.server_undeafen", Set.of("deaf")),
            Map.entry("role.permissions", Set.of("permissions")),
            Map.entry("role.move", Set.of("position")),
            Map.entry("channel.move", Set.of("position", "parent_id")));

    private Resemblance() {}

    static boolean between(Act act, AuditEntry entry) {
        var query = act.query();
        return AuditAction.of(entry.action()).filter(query.actions()::contains).isPresent()
                && (query.targetId() == null
                        || entry.targetId() == null
                        || query.targetId().equals(entry.targetId()))
                && (query.channelId() == null
                        || entry.channelId() == null
                        || query.channelId().equals(entry.channelId()))
                && sameChanges(act, entry)
                && sameValues(act, entry)
                && sameRoles(act, entry);
    }

    /** What an act has in common with those that compete with it for entries. */
    static Object lane(Act act) {
        return List.of(
                act.query().actions(),
                String.valueOf(act.query().targetId()),
                String.valueOf(act.query().channelId()),
                CHANGES.getOrDefault(act.kind().id(), Set.of()));
    }

    private static boolean sameChanges(Act act, AuditEntry entry) {
        var expected = CHANGES.get(act.kind().id());
        return expected == null
                || entry.changes().isEmpty()
                || entry.changes().stream().anyMatch(change -> expected.contains(change.key()));
    }

    /** Two renamings of one thing are told apart by the new name. */
    private static boolean sameValues(Act act, AuditEntry entry) {
        for (var change : act.changes()) {
            if (change.property().equals("nick") || change.property().equals("name")) {
                var after = text(change.after());
                for (var told : entry.changes()) {
                    if (told.key().equals(change.property()) && !told.values().equals(after)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<String> text(@Nullable Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.Quote(var text) -> List.of(text);
            case Value.Name(var text) -> List.of(text);
            case Value.User user -> List.of();
            case Value.Channel channel -> List.of();
            case Value.Role role -> List.of();
            case Value.Moment moment -> List.of();
            case Value.Count count -> List.of();
            case Value.Several several -> List.of();
            case null -> List.of();
        };
    }

    private static boolean sameRoles(Act act, AuditEntry entry) {
        return sameRoles(act, "added", entry, "$add") && sameRoles(act, "removed", entry, "$remove");
    }

    private static boolean sameRoles(Act act, String field, AuditEntry entry, String key) {
        if (entry.action() != AuditAction.MEMBER_ROLE_UPDATE.number()
                || !act.fields().containsKey("added") && !act.fields().containsKey("removed")) {
            return true;
        }
        var told = new HashSet<String>();
        entry.changes().stream()
                .filter(change -> change.key().equals(key))
                .forEach(change -> told.addAll(change.values()));
        return entry.changes().isEmpty() || told.equals(roles(act.fields().get(field)));
    }

    private static Set<String> roles(@Nullable Value value) {
        var ids = new HashSet<String>();
        switch (value) {
            case Value.Role role -> ids.add(Long.toString(role.id()));
            case Value.Several several -> several.values().forEach(each -> ids.addAll(roles(each)));
            case Value.Text text -> {}
            case Value.Quote quote -> {}
            case Value.User user -> {}
            case Value.Channel channel -> {}
            case Value.Name name -> {}
            case Value.Moment moment -> {}
            case Value.Count count -> {}
            case null -> {}
        }
        return ids;
    }
}
