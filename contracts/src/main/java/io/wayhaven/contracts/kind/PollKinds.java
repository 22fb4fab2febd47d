package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Votes in polls, and their end. */
public final class PollKinds {

    public static final EventKind VOTE = kind(Family.POLLS, "🗳️", "poll.vote", "Poll vote given")
            .off("on_poll_vote_add")
            .from("MESSAGE_POLL_VOTE_ADD")
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} voted[ for {answer}] in a poll[ by {author}] in {channel}");

    public static final EventKind UNVOTE = kind(Family.POLLS, "↩️", "poll.unvote", "Poll vote withdrawn")
            .off("on_poll_vote_remove")
            .from("MESSAGE_POLL_VOTE_REMOVE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} withdrew a vote[ for {answer}] in a poll[ by {author}] in {channel}");

    public static final EventKind END = kind(Family.POLLS, "📊", "poll.end", "Poll ended")
            .off("on_poll_end")
            .from("MESSAGE_CREATE")
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.VIEW_CHANNEL)
            .says("The poll[ {name}][ by {author}] in {channel} ended[ with the answer {answer}]");

    private PollKinds() {}

    static List<EventKind> all() {
        return List.of(VOTE, UNVOTE, END);
    }
}
