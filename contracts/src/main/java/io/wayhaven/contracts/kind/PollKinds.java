package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Votes in polls. */
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

    private PollKinds() {}

    static List<EventKind> all() {
        return List.of(VOTE, UNVOTE);
    }
}
