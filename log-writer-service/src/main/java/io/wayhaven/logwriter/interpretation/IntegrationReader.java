package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.INTEGRATION;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.IntegrationKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;

/** INTEGRATION_CREATE, _UPDATE and _DELETE. */
final class IntegrationReader implements Reader {

    private static final List<String> PROPERTIES = List.of(
            "name", "enabled", "role_id", "enable_emoticons", "expire_behavior", "expire_grace_period", "scopes");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(INTEGRATION, payload.id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var id = after.id("id");
        if (id == null) {
            return;
        }
        var before = event.recall(INTEGRATION, id);
        switch (event.type()) {
            case "INTEGRATION_CREATE" -> {
                tell(story, IntegrationKinds.INTEGRATION_CREATE, id, after, AuditAction.INTEGRATION_CREATE)
                        .with("bot", People.user(after.in("application").in("bot")));
                story.remember(INTEGRATION, id, after.node());
            }
            case "INTEGRATION_UPDATE" -> {
                tell(story, IntegrationKinds.INTEGRATION_UPDATE, id, after, AuditAction.INTEGRATION_UPDATE)
                        .with("note", before.present() ? null : Unseen.NOTE)
                        .changed(Differences.between(before, after, PROPERTIES));
                story.remember(INTEGRATION, id, before.with(after).node());
            }
            case "INTEGRATION_DELETE" -> {
                tell(story, IntegrationKinds.INTEGRATION_DELETE, id, before, AuditAction.INTEGRATION_DELETE);
                story.forget(INTEGRATION, id);
            }
            default -> throw new IllegalArgumentException("not about an integration: " + event.type());
        }
    }

    private static Telling tell(Story story, EventKind kind, long id, Payload integration, AuditAction action) {
        var name = integration.text("name");
        var value = new Value.Name(name == null ? Long.toString(id) : name);
        return story.tell(kind)
                .about(value)
                .with(Placeholder.NAME, value)
                .with("type", Property.value("integration_type", integration.get("type")))
                .ask(id, null, action);
    }
}
