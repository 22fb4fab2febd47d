package io.wayhaven.syncengine.posting;

import io.wayhaven.syncengine.delivery.CallResult;
import java.time.Duration;

/**
 * What the ends of calls mean.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Discord: JSON error codes</a>
 */
final class Verdicts {

    private static final int UNKNOWN_CHANNEL = 10003;
    private static final int UNKNOWN_MESSAGE = 10008;
    private static final int EDITS_OF_OLD_MESSAGES = 30046;
    private static final int MISSING_ACCESS = 50001;
    private static final int NOT_ITS_AUTHOR = 50005;
    private static final int NO_TEXT_CHANNEL = 50008;
    private static final int ARCHIVED_THREAD = 50083;
    private static final int LOCKED_THREAD = 160005;

    /** For what passes by itself, in minutes rather than in seconds. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private Verdicts() {}

    static Verdict of(CallResult result, Destination destination) {
        return switch (result) {
            case CallResult.Done done -> new Verdict.Done();
            case CallResult.Limited limited -> new Verdict.Later(limited.delay());
            case CallResult.NoAnswer none -> new Verdict.Doubt();
            case CallResult.Rejected(int status, int code) -> rejected(status, code, destination);
        };
    }

    private static Verdict rejected(int status, int code, Destination destination) {
        if (status >= 500 || status == 408) {
            return new Verdict.Doubt();
        }
        return switch (code) {
            case UNKNOWN_MESSAGE, NOT_ITS_AUTHOR -> new Verdict.Gone();
            case EDITS_OF_OLD_MESSAGES -> new Verdict.Later(A_WHILE);
            case UNKNOWN_CHANNEL, MISSING_ACCESS, NO_TEXT_CHANNEL, ARCHIVED_THREAD, LOCKED_THREAD ->
                new Verdict.Barred(obstacle(code, destination));
            default -> byStatus(status, code, destination);
        };
    }

    private static Verdict byStatus(int status, int code, Destination destination) {
        var webhook = destination instanceof Destination.ThroughWebhook;
        return switch (status) {
            case 429 -> new Verdict.Later(A_MOMENT);
            // A 401 of a channel is about the bot's token, which is no matter of the channel
            case 401 -> webhook ? new Verdict.Barred(obstacle(code, destination)) : new Verdict.Later(A_WHILE);
            // Without a code it comes from what stands before Discord, and passes
            case 403 -> code == 0 ? new Verdict.Later(A_WHILE) : new Verdict.Barred(obstacle(code, destination));
            case 404 -> new Verdict.Barred(obstacle(code, destination));
            default -> new Verdict.Invalid();
        };
    }

    private static Obstacle obstacle(int code, Destination destination) {
        if (destination instanceof Destination.ThroughWebhook) {
            return new Obstacle(
                    "Discord does not accept the webhook any more.",
                    "Create a webhook in the channel, and give its URL to /config webhook.");
        }
        return switch (code) {
            case UNKNOWN_CHANNEL ->
                new Obstacle("The channel does not exist.", "Choose another one with /config logchannel.");
            case MISSING_ACCESS ->
                new Obstacle("The bot cannot see the channel.", "Give it the View Channel permission there.");
            case NO_TEXT_CHANNEL ->
                new Obstacle("The channel takes no messages.", "Choose a text channel with /config logchannel.");
            case ARCHIVED_THREAD, LOCKED_THREAD ->
                new Obstacle("The thread is closed.", "Open it, or choose a channel with /config logchannel.");
            default ->
                new Obstacle(
                        "The bot may not post in the channel.",
                        "Give it the Send Messages and Embed Links permissions there.");
        };
    }
}
