package io.wayhaven.contracts.kind;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen, as a moderator would name it.
 *
 * @param id stable name in entries, filters and settings, such as {@code member.ban}
 * @param family what it belongs to
 * @param label a heading, such as "Member banned"
 * @param toggle the key in {@code events} of the settings, such as {@code on_member_ban}; several kinds may share one;
 *     {@code null} if the kind is always on
 * @param follows the toggle that decides where neither the id nor {@link #toggle} is set
 * @param enabledByDefault what holds where no setting decides
 * @param severity how much it matters
 * @param dispatches the gateway dispatches whose arrival can tell it; none for what Wayhaven itself tells.
 *     {@code GUILD_AUDIT_LOG_ENTRY_CREATE} is among them if an audit-log entry tells it without any other dispatch
 * @param auditActions the audit-log entries that can name its actor and reason
 * @param intents without these nothing, or not everything, is told
 * @param permissions the bot's permissions without which nothing, or not everything, is told
 * @param sentence how it reads
 * @param icon one emoji
 */
public record EventKind(
        String id,
        Family family,
        String label,
        @Nullable String toggle,
        @Nullable String follows,
        boolean enabledByDefault,
        Severity severity,
        Set<String> dispatches,
        Set<AuditAction> auditActions,
        Set<Intent> intents,
        Set<Permission> permissions,
        SentenceTemplate sentence,
        String icon) {

    private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z]+(_[a-z]+)*");
    private static final Pattern TOGGLE = Pattern.compile("on(_[a-z]+)+");
    private static final Pattern DISPATCH = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    public EventKind {
        require(ID.matcher(id).matches(), id, "an id such as member.ban");
        require(!label.isBlank() && !icon.isBlank(), id, "a label and an icon");
        require(toggle == null || TOGGLE.matcher(toggle).matches(), id, "a toggle such as on_member_ban");
        require(
                follows == null || TOGGLE.matcher(follows).matches(),
                id,
                "a toggle to follow such as on_member_remove");
        require(toggle != null || follows == null && enabledByDefault, id, "a toggle, for it can be off");
        require(follows == null || !follows.equals(toggle), id, "another toggle to follow than its own");
        dispatches = Collections.unmodifiableSet(new LinkedHashSet<>(dispatches));
        auditActions = sorted(AuditAction.class, auditActions);
        intents = sorted(Intent.class, intents);
        permissions = sorted(Permission.class, permissions);
        require(
                dispatches.stream().allMatch(name -> DISPATCH.matcher(name).matches()),
                id,
                "dispatches such as GUILD_BAN_ADD");
        for (var dispatch : dispatches) {
            require(intents.containsAll(Intent.neededFor(dispatch)), id, "the intents that bring " + dispatch);
        }
        require(
                auditActions.isEmpty()
                        || permissions.contains(Permission.VIEW_AUDIT_LOG) && intents.contains(Intent.GUILD_MODERATION),
                id,
                "what it takes to see audit-log entries");
    }

    /** Whether no setting can switch it off. */
    public boolean alwaysOn() {
        return toggle == null;
    }

    /**
     * Whether settings let it be logged: its id decides, else its toggle, else the toggle it follows, else the default.
     *
     * @param toggles what is set; keys may be ids and toggles
     */
    public boolean enabled(Map<String, Boolean> toggles) {
        if (toggle == null) {
            return true;
        }
        var decision = toggles.get(id);
        if (decision == null) {
            decision = toggles.get(toggle);
        }
        if (decision == null && follows != null) {
            decision = toggles.get(follows);
        }
        return Objects.requireNonNullElse(decision, enabledByDefault);
    }

    /** Whether a key of the settings can switch it. */
    public boolean switchedBy(String key) {
        return toggle != null && (key.equals(id) || key.equals(toggle) || key.equals(follows));
    }

    /** Whether the audit log has to be asked who did it. */
    public boolean actorFromAuditLog() {
        return !auditActions.isEmpty();
    }

    /** Kinds are told apart by their ids; the other fields only cost time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Collection<E> values) {
        var sorted = EnumSet.noneOf(type);
        sorted.addAll(values);
        return Collections.unmodifiableSet(sorted);
    }

    private static void require(boolean condition, String id, String what) {
        if (!condition) {
            throw new IllegalArgumentException("The kind " + id + " needs " + what);
        }
    }
}
