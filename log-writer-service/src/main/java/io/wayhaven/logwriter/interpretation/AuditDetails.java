package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an audit-log entry says, put where sentences look for it. */
final class AuditDetails {

    /** AutoMod acts in these. */
    private static final Set<AuditAction> NOBODYS = Set.of(
            AuditAction.AUTO_MODERATION_BLOCK_MESSAGE,
            AuditAction.AUTO_MODERATION_FLAG_TO_CHANNEL,
            AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED,
            AuditAction.AUTO_MODERATION_QUARANTINE_USER);

    private static final Set<AuditAction> OF_MESSAGES =
            Set.of(AuditAction.MESSAGE_DELETE, AuditAction.MESSAGE_PIN, AuditAction.MESSAGE_UNPIN);

    private AuditDetails() {}

    static void fill(Telling telling, Occurrence event, AuditEntry entry, AuditAction action) {
        var options = entry.options();
        var channel = channel(event, entry);
        if (!NOBODYS.contains(action)) {
            telling.by(event.user(entry.userId()));
        }
        var target = target(event, entry, action, channel);
        telling.because(entry.entry().text("reason"))
                .in(channel)
                .about(target)
                .message(options.id("message_id"))
                .with(Placeholder.NAME, target instanceof Value.Name name ? name : rule(options))
                .with(Placeholder.ROLE, target instanceof Value.Role role ? role : null)
                .with(Placeholder.AUTHOR, OF_MESSAGES.contains(action) ? target : null)
                .with(Placeholder.COUNT, count(options))
                .with(Placeholder.DURATION, days(options))
                .with(Placeholder.SUBJECT, Overwrites.subject(event, options.id("id"), options))
                .changed(entry.changes());
        switch (action) {
            case MEMBER_MOVE -> telling.with(Placeholder.TO, channel);
            case INVITE_CREATE, INVITE_UPDATE, INVITE_DELETE ->
                telling.with(Placeholder.INVITE, Property.value("code", entry.now("code")));
            case APPLICATION_COMMAND_PERMISSION_UPDATE -> telling.with(Placeholder.COMMAND, target);
            case VOICE_CHANNEL_STATUS_CREATE ->
                telling.with(Placeholder.AFTER, Property.value("topic", options.get("status")));
            case STAGE_INSTANCE_UPDATE ->
                telling.with(Placeholder.AFTER, Property.value("topic", entry.after("topic")));
            default -> {
                // the sentences of the others speak of nothing else
            }
        }
    }

    /** The channel itself is known by its new name, or by its last one. */
    private static Value.@Nullable Channel channel(Occurrence event, AuditEntry entry) {
        var id = entry.place();
        if (id == null) {
            return null;
        }
        var name = entry.aboutChannel() ? Payload.text(entry.now("name")) : null;
        return name == null ? event.channel(id) : new Value.Channel(id, name);
    }

    private static @Nullable Value target(
            Occurrence event, AuditEntry entry, AuditAction action, Value.@Nullable Channel channel) {
        var id = entry.targetId();
        return switch (action.target()) {
            case USER -> event.user(id);
            case CHANNEL, THREAD, STAGE -> channel;
            case ROLE -> id == null ? null : role(event, entry, id);
            case NOTHING, GUILD -> Property.value("code", entry.now("code"));
            case COMMAND -> id == null ? null : new Value.Name("command " + id);
            case WEBHOOK, EMOJI, INTEGRATION, STICKER, SCHEDULED_EVENT, SOUND, AUTOMOD_RULE, ONBOARDING_PROMPT ->
                named(entry, id);
        };
    }

    private static Value role(Occurrence event, AuditEntry entry, long id) {
        var name = Payload.text(entry.now("name"));
        var known = event.role(id);
        return name == null && known != null ? known : new Value.Role(id, name);
    }

    private static @Nullable Value named(AuditEntry entry, @Nullable Long id) {
        var name = Payload.text(entry.now("name"));
        var title = name == null ? Payload.text(entry.now("title")) : name;
        if (title == null) {
            return id == null ? null : new Value.Name(Long.toString(id));
        }
        return new Value.Name(title);
    }

    private static @Nullable Value rule(Payload options) {
        var name = options.text("auto_moderation_rule_name");
        return name == null ? null : new Value.Name(name);
    }

    /** Discord writes these numbers as text. */
    private static @Nullable Value count(Payload options) {
        var count = options.has("members_removed") ? options.number("members_removed") : options.number("count");
        return count == null ? null : new Value.Count(count);
    }

    private static @Nullable Value days(Payload options) {
        var days = options.number("delete_member_days");
        return days == null ? null : new Value.Text(Lengths.ofDays(days));
    }
}
