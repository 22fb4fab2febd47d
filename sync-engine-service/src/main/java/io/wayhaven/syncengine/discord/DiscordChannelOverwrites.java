package io.wayhaven.syncengine.discord;

import discord4j.rest.route.Routes;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.muteoverwrite.ChannelOverwrites;
import io.wayhaven.syncengine.muteoverwrite.Denial;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Overwrites of channels through Discord4J's routes. */
@ApplicationScoped
class DiscordChannelOverwrites implements ChannelOverwrites {

    private static final int ROLE = 0;

    private final DiscordRouters routers;
    private final DiscordCalls calls;

    DiscordChannelOverwrites(DiscordRouters routers, DiscordCalls calls) {
        this.routers = routers;
        this.calls = calls;
    }

    @Override
    public CompletionStage<CallResult> set(Denial denial) {
        return calls.call(
                routers.bot(),
                Routes.CHANNEL_PERMISSIONS_EDIT
                        .newRequest(denial.channel().toString(), denial.role().toString())
                        .body(Map.of(
                                "type",
                                ROLE,
                                "allow",
                                Long.toUnsignedString(denial.granted()),
                                "deny",
                                Long.toUnsignedString(denial.denied())))
                        .header("X-Audit-Log-Reason", "The%20mute%20role%20may%20not%20write%20or%20speak"));
    }
}
