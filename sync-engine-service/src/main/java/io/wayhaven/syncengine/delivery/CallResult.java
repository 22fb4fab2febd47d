package io.wayhaven.syncengine.delivery;

import java.time.Duration;

/** How a call to Discord ended. */
public sealed interface CallResult {

    /** Discord accepted it. */
    record Done() implements CallResult {}

    /**
     * Discord answered with an error.
     *
     * @param status the HTTP status
     * @param code Discord's JSON error code; 0 if there was none
     * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Discord: JSON error
     *     codes</a>
     */
    record Rejected(int status, int code) implements CallResult {}

    /**
     * Discord asked to wait for longer than a call can.
     *
     * @param delay from now on
     */
    record Limited(Duration delay) implements CallResult {}

    /**
     * There was no answer, so nobody knows whether it was carried out.
     *
     * @param reason what happened, without addresses or secrets
     */
    record NoAnswer(String reason) implements CallResult {}
}
