package io.wayhaven.logwriter.subject;

import static io.wayhaven.logwriter.subject.PayloadField.AUTHOR;
import static io.wayhaven.logwriter.subject.PayloadField.CHANNEL_ID;
import static io.wayhaven.logwriter.subject.PayloadField.CREATOR_ID;
import static io.wayhaven.logwriter.subject.PayloadField.ID;
import static io.wayhaven.logwriter.subject.PayloadField.INVITER;
import static io.wayhaven.logwriter.subject.PayloadField.MEMBER_USER;
import static io.wayhaven.logwriter.subject.PayloadField.OWNER_ID;
import static io.wayhaven.logwriter.subject.PayloadField.TARGET_ID;
import static io.wayhaven.logwriter.subject.PayloadField.USER;
import static io.wayhaven.logwriter.subject.PayloadField.USER_ID;

import java.util.List;

/**
 * Where dispatches of one kind hold their subject; of several places the first that is filled counts.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#receive-events">Discord: receive events</a>
 */
record SubjectRule(List<PayloadField> channel, List<PayloadField> user) {

    /** Discord names the fields alike in most dispatches, so that new ones are likely to fit too. */
    private static final SubjectRule USUAL =
            new SubjectRule(List.of(CHANNEL_ID), List.of(USER_ID, AUTHOR, USER, MEMBER_USER));

    private static final SubjectRule NOBODY = new SubjectRule(List.of(), List.of());
    private static final SubjectRule CHANNEL = new SubjectRule(List.of(ID), List.of());
    private static final SubjectRule THREAD = new SubjectRule(List.of(ID), List.of(OWNER_ID));
    private static final SubjectRule THREAD_MEMBERSHIP = new SubjectRule(List.of(ID), List.of(USER_ID));
    private static final SubjectRule INVITE = new SubjectRule(List.of(CHANNEL_ID), List.of(INVITER));
    private static final SubjectRule CREATED = new SubjectRule(List.of(CHANNEL_ID), List.of(CREATOR_ID));
    private static final SubjectRule AUDIT = new SubjectRule(List.of(), List.of(USER_ID, TARGET_ID));

    static SubjectRule of(String type) {
        return switch (type) {
            case "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE" -> CHANNEL;
            case "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE" -> THREAD;
            case "THREAD_MEMBER_UPDATE", "THREAD_MEMBERS_UPDATE" -> THREAD_MEMBERSHIP;
            case "INVITE_CREATE", "INVITE_DELETE" -> INVITE;
            case "GUILD_SCHEDULED_EVENT_CREATE",
                    "GUILD_SCHEDULED_EVENT_UPDATE",
                    "GUILD_SCHEDULED_EVENT_DELETE",
                    "AUTO_MODERATION_RULE_CREATE",
                    "AUTO_MODERATION_RULE_UPDATE",
                    "AUTO_MODERATION_RULE_DELETE" -> CREATED;
            case "GUILD_AUDIT_LOG_ENTRY_CREATE" -> AUDIT;
            // the bot itself, and everybody at once
            case "READY", "GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE", "GUILD_MEMBERS_CHUNK" -> NOBODY;
            default -> USUAL;
        };
    }
}
