package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.AuditTarget;
import io.wayhaven.logwriter.entry.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a guild's audit log.
 *
 * @see <a href="https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object">Discord: audit log entry</a>
 */
record AuditEntry(Payload entry) {

    /** Ids say nothing to people, and a webhook's token is a secret. */
    private static final Set<String> UNTOLD =
            Set.of("id", "$add", "$remove", "token", "url", "application_id", "guild_id");

    private static final int MOST = 50;

    Optional<AuditAction> action() {
        return AuditAction.of(entry.get("action_type").asInt(-1));
    }

    @Nullable
    Long targetId() {
        return entry.id("target_id");
    }

    @Nullable
    Long userId() {
        return entry.id("user_id");
    }

    Payload options() {
        return entry.in("options");
    }

    /** Where it was done: as its options say, or its target is. */
    @Nullable
    Long channelId() {
        var channel = options().id("channel_id");
        return channel == null && aboutChannel() ? targetId() : channel;
    }

    /** The same, or the channel to which its target belongs. */
    @Nullable
    Long place() {
        var channel = channelId();
        return channel == null ? Payload.id(now("channel_id")) : channel;
    }

    boolean aboutChannel() {
        return action().map(AuditAction::target)
                .filter(target -> target == AuditTarget.CHANNEL || target == AuditTarget.THREAD)
                .isPresent();
    }

    boolean aboutUser() {
        return action().map(AuditAction::target)
                .filter(target -> target == AuditTarget.USER)
                .isPresent();
    }

    /** What a property is now or, of something deleted, was. */
    JsonNode now(String key) {
        var change = changeOf(key);
        return change.has("new_value") ? change.get("new_value") : change.get("old_value");
    }

    JsonNode before(String key) {
        return changeOf(key).get("old_value");
    }

    JsonNode after(String key) {
        return changeOf(key).get("new_value");
    }

    boolean changes(String key) {
        return changeOf(key).present();
    }

    /** Every change that says something to people. */
    List<Change> changes() {
        return entry.each("changes")
                .filter(change -> told(change.text("key")))
                .limit(MOST)
                .map(this::change)
                .toList();
    }

    private static boolean told(@Nullable String key) {
        return key != null && !UNTOLD.contains(key);
    }

    private Change change(Payload change) {
        var key = change.get("key").asText();
        var property = key.equals("type") && aboutChannel() ? "channel_type" : key;
        return Change.of(
                key,
                Property.value(property, change.get("old_value")),
                Property.value(property, change.get("new_value")));
    }

    private Payload changeOf(String key) {
        return entry.each("changes")
                .filter(change -> key.equals(change.text("key")))
                .findFirst()
                .orElse(new Payload(MissingNode.getInstance()));
    }
}
