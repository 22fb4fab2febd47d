package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Which lists of bans are due. */
public interface BanBook {

    /** A guild is there. */
    CompletionStage<Void> seen(GuildId guild, int shard);

    /** Something was missed on a shard: its guilds are due. */
    CompletionStage<Void> gap(int shard);

    /** Takes guilds that are due and whose list the bot may read; nobody else gets them for a while. */
    CompletionStage<List<BanTurn>> takeDue(int most);

    /** The turn goes on: as it is now, or empty if it is somebody else's meanwhile. */
    CompletionStage<Optional<BanTurn>> keep(BanTurn turn);

    /** The list was read to its end. */
    CompletionStage<Void> finish(BanTurn turn);

    /** The list is to be read from its beginning after a while. */
    CompletionStage<Void> postpone(BanTurn turn, Duration wait);
}
