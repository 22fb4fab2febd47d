package io.wayhaven.gateway.shard;

import io.wayhaven.gateway.shard.AfterClose.AskForLess;
import io.wayhaven.gateway.shard.AfterClose.Identify;
import io.wayhaven.gateway.shard.AfterClose.Resume;
import io.wayhaven.gateway.shard.AfterClose.Stop;

/**
 * Reads Discord's close codes. Discord4J gives a session up at every code from 4000 on, where Discord itself allows most
 * of them to be resumed.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">
 *     Discord: gateway close event codes</a>
 */
public final class ClosePolicy {
    private static final String PORTAL = "https://discord.com/developers/applications";

    /** Discord takes the intents neither as they are nor without the privileged ones. */
    static final Stop UNUSABLE_INTENTS = new Stop(
            "Discord does not know one of the gateway intents.",
            "Update Wayhaven, or correct the names in wayhaven.gateway.intents if it is set.");

    private ClosePolicy() {}

    /** What follows. */
    public static AfterClose after(ConnectionEnd end) {
        return switch (end) {
            case ConnectionEnd.Closed closed -> after(closed.code());
            case ConnectionEnd.SessionInvalidated invalidated ->
                invalidated.resumable()
                        ? new Resume("Discord asked to resume the session")
                        : new Identify("Discord invalidated the session");
            case ConnectionEnd.ReconnectAsked asked -> new Resume("Discord asked to reconnect");
            case ConnectionEnd.Lost lost -> new Resume(lost.how());
        };
    }

    private static AfterClose after(int code) {
        return switch (code) {
            case 4007 -> new Identify("Discord closed the connection with 4007, invalid sequence");
            case 4009 -> new Identify("Discord closed the connection with 4009, session timed out");
            case 4004 ->
                new Stop("Discord refuses the bot token.", "Set DISCORD_TOKEN to the token shown at " + PORTAL + ".");
            case 4010, 4011, 4012, 4013 -> stop(code);
            case 4014 -> new AskForLess("Discord closed the connection with 4014, disallowed intents");
            default -> new Resume("Discord closed the connection with " + code);
        };
    }

    private static Stop stop(int code) {
        return switch (code) {
            case 4010 ->
                new Stop(
                        "Discord refuses the shard number.",
                        "Run every gateway of this bot against the same topic gateway.shards.v1.");
            case 4011 ->
                new Stop(
                        "The bot is in too many guilds for this number of shards.",
                        "Add partitions to the topic gateway.shards.v1: each is a shard.");
            case 4012 -> new Stop("Discord no longer serves this version of its gateway.", "Update Wayhaven.");
            default -> UNUSABLE_INTENTS;
        };
    }
}
