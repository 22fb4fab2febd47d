package io.wayhaven.syncengine.muteoverwrite;

import io.wayhaven.syncengine.delivery.CallResult;
import java.util.concurrent.CompletionStage;

/** What channels grant and deny roles. */
public interface ChannelOverwrites {

    /**
     * Sets what a channel says of one role. Never fails.
     *
     * @see <a href="https://discord.com/developers/docs/resources/channel#edit-channel-permissions">Discord: edit channel
     *     permissions</a>
     */
    CompletionStage<CallResult> set(Denial denial);
}
