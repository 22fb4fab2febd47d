package io.wayhaven.syncengine.auditcursor;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Up to where audit logs were read, and which are due. */
public interface AuditBook {

    /** A guild is there; its log is read from a little before now on. */
    CompletionStage<Void> seen(GuildId guild, int shard);

    /** Something was missed on a shard: its guilds are due. */
    CompletionStage<Void> gap(int shard);

    /** There is a reason to read a guild's log soon. */
    CompletionStage<Void> due(GuildId guild);

    /** Takes guilds that are due and whose audit log the bot may read; nobody else gets them for a while. */
    CompletionStage<List<AuditTurn>> takeDue(int most);

    /** Everything up to the turn's cursor was published; false if the turn is somebody else's meanwhile. */
    CompletionStage<Boolean> advance(AuditTurn turn);

    /** The turn is over. */
    CompletionStage<Void> finish(AuditTurn turn);

    /** The turn is over for now; there is more to read after a while. */
    CompletionStage<Void> postpone(AuditTurn turn, Duration wait);
}
