package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about people who joined.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#guild-member-add">Discord: guild member add</a>
 */
final class JoinDispatches {

    private JoinDispatches() {}

    record UserPart(UserId id) {}

    record JoinPart(@Nullable UserPart user) {}

    /** Who joined. */
    static UserId who(DiscordEvent event) {
        return require(DispatchPayload.read(event, JoinPart.class).user(), "user")
                .id();
    }
}
