package io.wayhaven.syncengine.invitelist;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Which guilds' invites are due. */
public interface InviteBook {

    /**
     * A guild is there, anew or still: its invites are due.
     *
     * @param vanity whether it has an address of its own
     */
    CompletionStage<Void> seen(GuildId guild, boolean vanity);

    /** A guild has an address of its own, or no longer. */
    CompletionStage<Void> vanity(GuildId guild, boolean vanity);

    /** Somebody joined: the invites are due as soon as nobody joins for a moment, or a while later. */
    CompletionStage<Void> joined(GuildId guild);

    /** Takes guilds that are due and whose invites the bot may read; nobody else gets them for a while. */
    CompletionStage<List<InviteTurn>> takeDue(int most);

    /** The turn goes on: the time now, or empty if it is somebody else's meanwhile. */
    CompletionStage<Optional<Instant>> keep(InviteTurn turn);

    /** The invites were read. */
    CompletionStage<Void> finish(InviteTurn turn);

    /** They are to be read after a while. */
    CompletionStage<Void> postpone(InviteTurn turn, Duration wait);
}
