package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The durable record of every delivery. */
public interface DeliveryBook {

    /** A delivery as it stands, with the newest version of its desired state. */
    CompletionStage<Optional<DeliveryTask>> find(DeliveryId id);

    /**
     * What is next in a guild: people's own decisions before imports and comparisons, members before those whom a ban
     * reaches nowhere yet, older decisions before newer ones. Empty if nothing waits there.
     */
    CompletionStage<Optional<DeliveryId>> next(GuildId guild);

    /**
     * Bans that wait in the guild of one, were given for many people at once, and have its reason and its issuer: itself
     * first, if it is one of those, then members, then others.
     *
     * @param most how many, itself included
     */
    CompletionStage<List<DeliveryTask>> companions(DeliveryTask task, int most);

    /**
     * Announces a call: status calling, one more attempt.
     *
     * @return false if the delivery is no longer as it was found: another worker has it, or has settled it
     */
    CompletionStage<Boolean> announce(DeliveryTask task);

    /**
     * The same for one call about several people.
     *
     * @return those that are as they were found
     */
    CompletionStage<Set<DeliveryId>> announceAll(List<DeliveryTask> tasks);

    /** Records that bans of one guild are in force, with their facts and what else depends on them, in one transaction. */
    CompletionStage<Void> applied(List<DeliveryTask> tasks);

    /** Records an outcome with its fact and what else depends on it, in one transaction. */
    CompletionStage<Void> settle(DeliveryTask task, Outcome outcome);

    /**
     * Records a refusal for want of a permission. The delivery goes on by itself when that is granted; until then others
     * are refused without a call.
     *
     * @param byDiscord whether Discord refused, and not what is known of the guild
     */
    CompletionStage<Void> forbid(DeliveryTask task, Outcome.Refused refusal, boolean byDiscord);

    /**
     * Has deliveries go on that were refused for want of a permission which is granted by now.
     *
     * @return whether more may be waiting, which is never so
     */
    CompletionStage<Boolean> resumeGranted();

    /** Records that the bot lacks a permission, as Discord says, for want of which nothing is refused. */
    CompletionStage<Void> deny(GuildId guild, Permission permission);

    /**
     * Parks bans of those who are no members of a guild: longer each time, unless that is long ago.
     *
     * @return until when
     */
    CompletionStage<Instant> park(GuildId guild);

    /** A guild as last seen, if it was. */
    CompletionStage<Optional<Guild>> guild(GuildId id);

    /** Has a delivery come again at a later time. */
    CompletionStage<Void> postpone(DeliveryId id, Instant until);

    /**
     * The same for one that no lane has room for, or for another one of its guild if it has been carried out meanwhile: it
     * may be taken as the next one before.
     */
    CompletionStage<Void> defer(GuildId guild, DeliveryId id, Instant until);

    /** Has deliveries whose call settled nothing come again, each alone. */
    CompletionStage<Void> postponeAll(List<DeliveryTask> tasks, Instant until);

    /** Has what is to hold of a person in a guild carried out anew: mutes and timeouts, after they joined. */
    CompletionStage<Void> again(GuildId guild, UserId user);

    /**
     * Sends deliveries whose time has come to their workers.
     *
     * @return whether more may be due
     */
    CompletionStage<Boolean> releaseDue();
}
