package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ChannelKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of who may do what in a channel: an entry for each role and member concerned. */
final class Overwrites {

    private Overwrites() {}

    static void tell(Occurrence event, Story story, Value.Channel channel, Payload before, Payload after) {
        if (!Differences.differs(before, after, "permission_overwrites")) {
            return;
        }
        var former = byId(before);
        var present = byId(after);
        var ids = new LinkedHashSet<>(former.keySet());
        ids.addAll(present.keySet());
        for (var id : ids) {
            var was = former.getOrDefault(id, Payload.ABSENT);
            var is = present.getOrDefault(id, Payload.ABSENT);
            if (!was.node().equals(is.node())) {
                story.tell(ChannelKinds.PERMISSIONS)
                        .in(channel)
                        .about(channel)
                        .with(Placeholder.SUBJECT, subject(event, id, is.present() ? is : was))
                        .changed(Permissions.ofOverwrite(was, is))
                        .ask(channel.id(), null, action(was, is));
            }
        }
    }

    /** An overwrite's type is 0 for a role and 1 for a member; audit-log entries have it as text. */
    static @Nullable Value subject(Occurrence event, @Nullable Long id, Payload overwrite) {
        if (id == null) {
            return null;
        }
        return concernsMember(overwrite) ? event.user(id) : role(event, id, overwrite);
    }

    static boolean concernsMember(Payload overwrite) {
        var type = overwrite.get("type").asText();
        return type.equals("1") || type.equals("member");
    }

    /** The role that everybody has bears the id of the guild. */
    private static @Nullable Value role(Occurrence event, long id, Payload overwrite) {
        if (id == event.guild()) {
            return new Value.Role(id, "@everyone");
        }
        var name = overwrite.text("role_name");
        return name == null ? event.role(id) : new Value.Role(id, name);
    }

    private static AuditAction action(Payload was, Payload is) {
        if (!was.present()) {
            return AuditAction.CHANNEL_OVERWRITE_CREATE;
        }
        return is.present() ? AuditAction.CHANNEL_OVERWRITE_UPDATE : AuditAction.CHANNEL_OVERWRITE_DELETE;
    }

    private static Map<Long, Payload> byId(Payload channel) {
        var overwrites = new LinkedHashMap<Long, Payload>();
        channel.each("permission_overwrites").forEach(overwrite -> {
            var id = overwrite.id("id");
            if (id != null) {
                overwrites.put(id, overwrite);
            }
        });
        return overwrites;
    }
}
