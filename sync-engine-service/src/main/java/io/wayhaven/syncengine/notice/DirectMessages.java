package io.wayhaven.syncengine.notice;

import io.wayhaven.syncengine.delivery.CallResult;
import java.util.concurrent.CompletionStage;

/** Messages to people themselves. */
public interface DirectMessages {

    /**
     * Tells a person something, or doesn't within seconds. Never fails.
     *
     * @see <a href="https://discord.com/developers/docs/resources/user#create-dm">Discord: create DM</a>
     */
    CompletionStage<CallResult> send(Notice notice);
}
