package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.COMMAND_PERMISSIONS;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.CommandKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** APPLICATION_COMMAND_PERMISSIONS_UPDATE. */
final class CommandPermissionsReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(COMMAND_PERMISSIONS, payload.id("id")).ofGuild(ROLE_NAMES);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var id = after.id("id");
        if (id == null) {
            return;
        }
        var before = event.recall(COMMAND_PERMISSIONS, id);
        Value command = id.equals(after.id("application_id"))
                ? new Value.Text("all commands of an application")
                : new Value.Name("command " + id);
        Value former = allowances(event, before);
        Value present = allowances(event, after);
        story.tell(CommandKinds.PERMISSIONS)
                .about(command)
                .with(Placeholder.COMMAND, command)
                .changed(List.of(
                        before.present()
                                ? Change.of("permissions", former, present)
                                : Change.to("permissions", present)))
                .ask(id, null, AuditAction.APPLICATION_COMMAND_PERMISSION_UPDATE);
        story.remember(COMMAND_PERMISSIONS, id, after.node());
    }

    /** Who may and who may not, by name where there is one. */
    private static Value allowances(Occurrence event, Payload permissions) {
        Map<String, Boolean> rulings = new LinkedHashMap<>();
        permissions.each("permissions").limit(Bounds.VALUES).forEach(ruling -> {
            var id = ruling.id("id");
            if (id != null) {
                rulings.put(subject(event, id, ruling.get("type").asInt()), ruling.flag("permission"));
            }
        });
        return new Value.Several(rulings.entrySet().stream()
                .<Value>map(ruling -> new Value.Text(ruling.getKey() + (ruling.getValue() ? ": yes" : ": no")))
                .toList());
    }

    /** 1 is a role, 2 a user, 3 a channel; the guild's id less 1 stands for all channels. */
    private static String subject(Occurrence event, long id, int type) {
        if (type == 1) {
            var role = event.role(id);
            var name = id == event.guild() ? "@everyone" : role == null ? null : role.name();
            return name == null ? "role " + id : name;
        }
        if (type == 2) {
            return "user " + id;
        }
        return id == event.guild() - 1 ? "all channels" : "channel " + id;
    }
}
