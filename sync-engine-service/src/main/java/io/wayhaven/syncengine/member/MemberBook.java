package io.wayhaven.syncengine.member;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Who is known to be a member of which linked guild. */
public interface MemberBook {

    /** A guild was described anew: what happened before may have been missed. */
    CompletionStage<Void> seen(GuildId guild, int shard);

    /** Something was missed on a shard: its guilds are due. */
    CompletionStage<Void> gap(int shard);

    /** Somebody joined, or has other roles now. */
    CompletionStage<Void> present(GuildId guild, Member member);

    /** Somebody is no longer there. */
    CompletionStage<Void> left(GuildId guild, UserId user);

    /** Takes linked guilds that are due; nobody else gets them for a while. */
    CompletionStage<List<MemberTurn>> takeDue(int most);

    /**
     * Takes a piece of a list over, except for those of whom there is news since it was asked for.
     *
     * @param turn as it was before the piece was asked for
     * @param after the id above which the piece begins
     */
    CompletionStage<Void> take(MemberTurn turn, long after, MemberPage.Members page);

    /** The turn goes on: as it is now, or empty if it is over because there is to be another one. */
    CompletionStage<Optional<MemberTurn>> keep(MemberTurn turn);

    /** The list was read to its end: every member is known. */
    CompletionStage<Void> finish(MemberTurn turn);

    /** The list is to be read from its beginning after a while. */
    CompletionStage<Void> postpone(MemberTurn turn, Duration wait);
}
