package io.wayhaven.contracts.kind;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Dispatches that Discord documents and that are stored, but tell nothing that a log entry would have to say. */
public final class SilentDispatches {

    private static final String SHOP = "concerns purchases from the bot's own shop, which is no business of a server";
    private static final String REPLY = "answers a question of the bot; nothing happened";
    private static final String SESSION = "concerns the bot's connection; an interruption is told as wayhaven.gap";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("READY", SESSION),
            Map.entry("RESUMED", SESSION),
            Map.entry("RATE_LIMITED", "concerns the bot's own requests; metrics count it"),
            Map.entry("CHANNEL_INFO", REPLY),
            Map.entry("GUILD_MEMBERS_CHUNK", REPLY),
            Map.entry("SOUNDBOARD_SOUNDS", REPLY),
            Map.entry("THREAD_LIST_SYNC", "lists threads that exist already, when the bot gains access to a channel"),
            Map.entry("THREAD_MEMBER_UPDATE", "concerns the bot's own membership; THREAD_MEMBERS_UPDATE tells others'"),
            Map.entry("GUILD_INTEGRATIONS_UPDATE", "says only that INTEGRATION_CREATE, _UPDATE or _DELETE says more"),
            Map.entry("PRESENCE_UPDATE", "is who is online and playing what; names and avatars come with the member"),
            Map.entry("TYPING_START", "leads to a message or to nothing"),
            Map.entry("VOICE_CHANNEL_EFFECT_SEND", "comes only for a voice channel in which the bot is"),
            Map.entry("VOICE_CHANNEL_START_TIME_UPDATE", "follows from voice.join and voice.leave"),
            Map.entry("VOICE_SERVER_UPDATE", "concerns the bot's own voice connection"),
            Map.entry("ENTITLEMENT_CREATE", SHOP),
            Map.entry("ENTITLEMENT_UPDATE", SHOP),
            Map.entry("ENTITLEMENT_DELETE", SHOP),
            Map.entry("SUBSCRIPTION_CREATE", SHOP),
            Map.entry("SUBSCRIPTION_UPDATE", SHOP),
            Map.entry("SUBSCRIPTION_DELETE", SHOP));

    private SilentDispatches() {}

    /** Why a dispatch has no kind, if it is one of these. */
    public static Optional<String> reason(String dispatch) {
        return Optional.ofNullable(REASONS.get(dispatch));
    }

    /** Every one with its reason, in alphabetical order. */
    public static SortedMap<String, String> all() {
        return new TreeMap<>(REASONS);
    }
}
