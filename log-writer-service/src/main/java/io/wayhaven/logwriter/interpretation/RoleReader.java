package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.ROLE;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.RoleKinds;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GUILD_ROLE_CREATE, GUILD_ROLE_UPDATE and GUILD_ROLE_DELETE. */
final class RoleReader implements Reader {

    private static final List<String> LOOKS =
            List.of("name", "color", "hoist", "mentionable", "icon", "unicode_emoji", "flags");
    private static final List<String> CREATED = List.of("color", "hoist", "mentionable", "permissions");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(ROLE, id(payload)).ofGuild(ROLE_NAMES);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var id = id(event.payload());
        if (id == null) {
            return;
        }
        var before = event.recall(ROLE, id);
        var after = event.payload().in("role");
        switch (event.type()) {
            case "GUILD_ROLE_CREATE" -> {
                tell(story, RoleKinds.CREATE, role(id, after), AuditAction.ROLE_CREATE)
                        .changed(Differences.created(after, CREATED));
                remember(event, story, id, after);
            }
            case "GUILD_ROLE_UPDATE" -> {
                updated(story, role(id, after), before, after);
                remember(event, story, id, before.with(after));
            }
            case "GUILD_ROLE_DELETE" -> {
                tell(story, RoleKinds.DELETE, role(id, before), AuditAction.ROLE_DELETE)
                        .with("color", Property.value("color", before.get("color")))
                        .with("permissions", Property.value("permissions", before.get("permissions")));
                story.forget(ROLE, id)
                        .remember(ROLE_NAMES, event.guild(), RoleNames.of(event).without(id));
            }
            default -> throw new IllegalArgumentException("not about a role: " + event.type());
        }
    }

    private static void updated(Story story, Value.Role role, Payload before, Payload after) {
        if (!before.present()) {
            tell(story, RoleKinds.UPDATE, role, AuditAction.ROLE_UPDATE).with("note", Unseen.NOTE);
            return;
        }
        var looks = Differences.between(before, after, LOOKS);
        if (!looks.isEmpty()) {
            tell(story, RoleKinds.UPDATE, role, AuditAction.ROLE_UPDATE).changed(looks);
        }
        if (Differences.differs(before, after, "permissions")) {
            List<Change> permissions = Permissions.ofRole(before.get("permissions"), after.get("permissions"));
            tell(story, RoleKinds.PERMISSIONS, role, AuditAction.ROLE_UPDATE).changed(permissions);
        }
        if (Differences.differs(before, after, "position")) {
            tell(story, RoleKinds.MOVE, role, AuditAction.ROLE_UPDATE)
                    .changed(Differences.change("position", before.get("position"), after.get("position")));
        }
    }

    private static Telling tell(Story story, EventKind kind, Value.Role role, AuditAction action) {
        return story.tell(kind).about(role).with(Placeholder.ROLE, role).ask(role.id(), null, action);
    }

    private static void remember(Occurrence event, Story story, long id, Payload role) {
        story.remember(ROLE, id, role.node());
        var names = RoleNames.of(event);
        if (names.changedBy(id, role)) {
            story.remember(ROLE_NAMES, event.guild(), names.with(id, role));
        }
    }

    private static Value.Role role(long id, Payload role) {
        return new Value.Role(id, role.text("name"));
    }

    private static @Nullable Long id(Payload payload) {
        var id = payload.in("role").id("id");
        return id == null ? payload.id("role_id") : id;
    }
}
