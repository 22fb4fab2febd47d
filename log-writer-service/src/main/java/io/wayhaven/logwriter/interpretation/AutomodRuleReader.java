package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.AUTOMOD_RULE;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.AutomodKinds;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.List;

/** AUTO_MODERATION_RULE_CREATE, _UPDATE and _DELETE. */
final class AutomodRuleReader implements Reader {

    private static final List<String> PROPERTIES =
            List.of("name", "enabled", "event_type", "trigger_type", "exempt_roles", "exempt_channels");
    private static final List<String> TRIGGER = List.of(
            "keyword_filter",
            "regex_patterns",
            "presets",
            "allow_list",
            "mention_total_limit",
            "mention_raid_protection_enabled");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(AUTOMOD_RULE, payload.id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var rule = event.payload();
        var id = rule.id("id");
        if (id == null) {
            return;
        }
        switch (event.type()) {
            case "AUTO_MODERATION_RULE_CREATE" -> {
                tell(story, AutomodKinds.RULE_CREATE, id, rule, AuditAction.AUTO_MODERATION_RULE_CREATE)
                        .changed(Differences.created(rule, PROPERTIES));
                story.remember(AUTOMOD_RULE, id, rule.node());
            }
            case "AUTO_MODERATION_RULE_UPDATE" -> {
                var before = event.recall(AUTOMOD_RULE, id);
                var changes = new ArrayList<>(Differences.between(before, rule, PROPERTIES));
                changes.addAll(
                        Differences.between(before.in("trigger_metadata"), rule.in("trigger_metadata"), TRIGGER));
                tell(story, AutomodKinds.RULE_UPDATE, id, rule, AuditAction.AUTO_MODERATION_RULE_UPDATE)
                        .with("note", before.present() ? null : Unseen.NOTE)
                        .changed(changes);
                story.remember(AUTOMOD_RULE, id, before.with(rule).node());
            }
            case "AUTO_MODERATION_RULE_DELETE" -> {
                tell(story, AutomodKinds.RULE_DELETE, id, rule, AuditAction.AUTO_MODERATION_RULE_DELETE);
                story.forget(AUTOMOD_RULE, id);
            }
            default -> throw new IllegalArgumentException("not about a rule of AutoMod: " + event.type());
        }
    }

    private static Telling tell(Story story, EventKind kind, long id, Payload rule, AuditAction action) {
        var name = rule.text("name");
        var value = new Value.Name(name == null ? Long.toString(id) : name);
        return story.tell(kind).about(value).with(Placeholder.NAME, value).ask(id, null, action);
    }
}
