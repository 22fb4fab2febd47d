package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.guild.Guild;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The durable record of every delivery. */
public interface DeliveryBook {

    /** A delivery as it stands, with the newest version of its desired state. */
    CompletionStage<Optional<DeliveryTask>> find(DeliveryId id);

    /**
     * Announces a call: status calling, one more attempt.
     *
     * @return false if the delivery is no longer as it was found: another worker has it, or has settled it
     */
    CompletionStage<Boolean> announce(DeliveryTask task);

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

    /** A guild as last seen, if it was. */
    CompletionStage<Optional<Guild>> guild(GuildId id);

    /** Has a delivery that no lane has room for come again at a later time. */
    CompletionStage<Void> postpone(DeliveryId id, Instant until);

    /** Has what is to hold of a person in a guild carried out anew: mutes and timeouts, after they joined. */
    CompletionStage<Void> again(GuildId guild, UserId user);

    /**
     * Sends deliveries whose time has come to their workers.
     *
     * @return whether more may be due
     */
    CompletionStage<Boolean> releaseDue();
}
