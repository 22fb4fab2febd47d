package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.MODERATION;

import java.util.List;
import java.util.Map;

/** Bans and what the audit log says. */
final class ModerationPhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind(
                    "GUILD_BAN_ADD",
                    MODERATION,
                    "Ban",
                    ban -> Sentence.start().person(ban.user("user")).words(" was banned")),
            new EventKind(
                    "GUILD_BAN_REMOVE",
                    MODERATION,
                    "Unban",
                    ban -> Sentence.start().person(ban.user("user")).words("’s ban was lifted")),
            new EventKind("GUILD_AUDIT_LOG_ENTRY_CREATE", MODERATION, "Audit entry", ModerationPhrases::audit),
            new EventKind(
                    "AUTO_MODERATION_ACTION_EXECUTION",
                    MODERATION,
                    "AutoMod",
                    action -> Sentence.start()
                            .words("AutoMod acted on ")
                            .person(action.userId("user_id"))
                            .channel(" in ", action.text("channel_id"))
                            .quote(" because of ", action.text("matched_content"))));

    /** https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object-audit-log-events */
    private static final Map<Long, String> ACTIONS = Map.ofEntries(
            Map.entry(1L, "changed the server’s settings"),
            Map.entry(10L, "created a channel"),
            Map.entry(11L, "changed a channel"),
            Map.entry(12L, "deleted a channel"),
            Map.entry(13L, "added a channel permission"),
            Map.entry(14L, "changed a channel permission"),
            Map.entry(15L, "removed a channel permission"),
            Map.entry(20L, "kicked"),
            Map.entry(21L, "pruned inactive members"),
            Map.entry(22L, "banned"),
            Map.entry(23L, "lifted the ban of"),
            Map.entry(24L, "changed the membership of"),
            Map.entry(25L, "changed the roles of"),
            Map.entry(26L, "moved a member between voice channels"),
            Map.entry(27L, "disconnected a member from voice"),
            Map.entry(28L, "added a bot"),
            Map.entry(30L, "created a role"),
            Map.entry(31L, "changed a role"),
            Map.entry(32L, "deleted a role"),
            Map.entry(40L, "created an invite"),
            Map.entry(42L, "deleted an invite"),
            Map.entry(50L, "created a webhook"),
            Map.entry(51L, "changed a webhook"),
            Map.entry(52L, "deleted a webhook"),
            Map.entry(72L, "deleted a message of"),
            Map.entry(73L, "deleted messages in bulk"),
            Map.entry(74L, "pinned a message of"),
            Map.entry(75L, "unpinned a message of"));

    private static final List<Long> ABOUT_A_PERSON = List.of(20L, 22L, 23L, 24L, 25L, 28L, 72L, 74L, 75L);

    private ModerationPhrases() {}

    private static Sentence audit(Payload entry) {
        var action = entry.numberOr(0, "action_type");
        var sentence = Sentence.start()
                .words("Audit log: ")
                .person(entry.userId("user_id"))
                .words(" " + ACTIONS.getOrDefault(action, "did something of type " + action));
        if (ABOUT_A_PERSON.contains(action) && entry.has("target_id")) {
            sentence = sentence.words(" ").person(entry.userId("target_id"));
        }
        return sentence.quote(", reason ", entry.text("reason"));
    }
}
