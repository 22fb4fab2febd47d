package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.CHANNELS;

import java.util.List;

/** Channels, threads and invites into them. */
final class ChannelPhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind("CHANNEL_CREATE", CHANNELS, "Channel created", c -> named("The channel ", c, " was created")),
            new EventKind("CHANNEL_UPDATE", CHANNELS, "Channel changed", c -> named("The channel ", c, " was changed")),
            new EventKind("CHANNEL_DELETE", CHANNELS, "Channel deleted", c -> named("The channel ", c, " was deleted")),
            new EventKind("THREAD_CREATE", CHANNELS, "Thread created", c -> named("The thread ", c, " was opened")),
            new EventKind("THREAD_UPDATE", CHANNELS, "Thread changed", c -> named("The thread ", c, " was changed")),
            new EventKind(
                    "THREAD_DELETE",
                    CHANNELS,
                    "Thread deleted",
                    thread -> Sentence.start()
                            .words("A thread was deleted")
                            .channel(" under ", thread.text("parent_id"))),
            new EventKind(
                    "INVITE_CREATE",
                    CHANNELS,
                    "Invite created",
                    invite -> Sentence.start()
                            .person(invite.user("inviter"))
                            .words(" created the invite ")
                            .name(invite.textOr("without a code", "code"))
                            .channel(" to ", invite.text("channel_id"))),
            new EventKind(
                    "INVITE_DELETE",
                    CHANNELS,
                    "Invite deleted",
                    invite -> Sentence.start()
                            .words("The invite ")
                            .name(invite.textOr("without a code", "code"))
                            .words(" was deleted or ran out")
                            .channel(" in ", invite.text("channel_id"))),
            new EventKind(
                    "WEBHOOKS_UPDATE",
                    CHANNELS,
                    "Webhooks changed",
                    hooks -> Sentence.start().words("Webhooks changed").channel(" in ", hooks.text("channel_id"))));

    private ChannelPhrases() {}

    private static Sentence named(String what, Payload channel, String happened) {
        return Sentence.start()
                .words(what)
                .name("#" + channel.textOr("without a name", "name"))
                .words(happened);
    }
}
