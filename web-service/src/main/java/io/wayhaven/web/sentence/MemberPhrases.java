package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.MEMBERS;

import java.util.List;

/** Who comes, goes and changes. */
final class MemberPhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind(
                    "GUILD_MEMBER_ADD",
                    MEMBERS,
                    "Member joined",
                    member -> Sentence.start()
                            .person(member.user("user"))
                            .words(member.flag("user", "bot") ? " (a bot) joined the server" : " joined the server")),
            new EventKind(
                    "GUILD_MEMBER_REMOVE",
                    MEMBERS,
                    "Member left",
                    member -> Sentence.start().person(member.user("user")).words(" left the server or was removed")),
            new EventKind("GUILD_MEMBER_UPDATE", MEMBERS, "Member changed", MemberPhrases::changed),
            new EventKind(
                    "USER_UPDATE",
                    MEMBERS,
                    "Account changed",
                    user -> Sentence.start().person(user.user()).words(" changed their account")),
            new EventKind(
                    "PRESENCE_UPDATE",
                    MEMBERS,
                    "Presence",
                    presence -> Sentence.start()
                            .person(presence.user("user"))
                            .words(" is now ")
                            .name(presence.textOr("in another state", "status"))),
            new EventKind(
                    "TYPING_START",
                    MEMBERS,
                    "Typing",
                    typing -> Sentence.start()
                            .person(typing.memberOrUserId())
                            .words(" started typing")
                            .channel(" in ", typing.text("channel_id"))));

    private MemberPhrases() {}

    private static Sentence changed(Payload member) {
        var sentence = Sentence.start().person(member.user("user")).words("’s membership changed: ");
        sentence = sentence.words(roles(member.size("roles")));
        var nick = member.text("nick");
        if (nick != null) {
            sentence = sentence.words(", nickname ").name(nick);
        }
        var timeout = member.text("communication_disabled_until");
        return timeout == null ? sentence : sentence.words(", timed out until ").name(timeout);
    }

    private static String roles(int count) {
        return switch (count) {
            case 0 -> "no roles";
            case 1 -> "1 role";
            default -> count + " roles";
        };
    }
}
