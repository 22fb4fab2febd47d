package io.wayhaven.simulator.gateway;

import java.util.Map;

/** Which events an intent lets through. See "Gateway Intents" in Discord's documentation. */
public final class Intents {

    public static final int GUILDS = 1;
    public static final int GUILD_MEMBERS = 1 << 1;
    public static final int GUILD_MODERATION = 1 << 2;
    public static final int GUILD_EXPRESSIONS = 1 << 3;
    public static final int GUILD_INTEGRATIONS = 1 << 4;
    public static final int GUILD_WEBHOOKS = 1 << 5;
    public static final int GUILD_INVITES = 1 << 6;
    public static final int GUILD_VOICE_STATES = 1 << 7;
    public static final int GUILD_PRESENCES = 1 << 8;
    public static final int GUILD_MESSAGES = 1 << 9;
    public static final int GUILD_MESSAGE_REACTIONS = 1 << 10;
    public static final int GUILD_MESSAGE_TYPING = 1 << 11;
    public static final int DIRECT_MESSAGES = 1 << 12;
    public static final int MESSAGE_CONTENT = 1 << 15;
    public static final int GUILD_SCHEDULED_EVENTS = 1 << 16;
    public static final int AUTO_MODERATION_CONFIGURATION = 1 << 20;
    public static final int AUTO_MODERATION_EXECUTION = 1 << 21;
    public static final int GUILD_MESSAGE_POLLS = 1 << 24;

    /** Intents that need an approval in the developer portal. */
    public static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

    /** Every intent that exists: bits 0 to 16, 20, 21, 24 and 25. */
    public static final int VALID = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    private static final Map<String, Integer> NEEDED = Map.ofEntries(
            Map.entry("GUILD_CREATE", GUILDS),
            Map.entry("GUILD_UPDATE", GUILDS),
            Map.entry("GUILD_DELETE", GUILDS),
            Map.entry("GUILD_ROLE_CREATE", GUILDS),
            Map.entry("GUILD_ROLE_UPDATE", GUILDS),
            Map.entry("GUILD_ROLE_DELETE", GUILDS),
            Map.entry("CHANNEL_CREATE", GUILDS),
            Map.entry("CHANNEL_UPDATE", GUILDS),
            Map.entry("CHANNEL_DELETE", GUILDS),
            Map.entry("CHANNEL_PINS_UPDATE", GUILDS),
            Map.entry("THREAD_CREATE", GUILDS),
            Map.entry("THREAD_UPDATE", GUILDS),
            Map.entry("THREAD_DELETE", GUILDS),
            Map.entry("THREAD_LIST_SYNC", GUILDS),
            Map.entry("THREAD_MEMBER_UPDATE", GUILDS),
            Map.entry("THREAD_MEMBERS_UPDATE", GUILDS | GUILD_MEMBERS),
            Map.entry("STAGE_INSTANCE_CREATE", GUILDS),
            Map.entry("STAGE_INSTANCE_UPDATE", GUILDS),
            Map.entry("STAGE_INSTANCE_DELETE", GUILDS),
            Map.entry("VOICE_CHANNEL_STATUS_UPDATE", GUILDS),
            Map.entry("VOICE_CHANNEL_START_TIME_UPDATE", GUILDS),
            Map.entry("GUILD_MEMBER_ADD", GUILD_MEMBERS),
            Map.entry("GUILD_MEMBER_UPDATE", GUILD_MEMBERS),
            Map.entry("GUILD_MEMBER_REMOVE", GUILD_MEMBERS),
            Map.entry("GUILD_AUDIT_LOG_ENTRY_CREATE", GUILD_MODERATION),
            Map.entry("GUILD_BAN_ADD", GUILD_MODERATION),
            Map.entry("GUILD_BAN_REMOVE", GUILD_MODERATION),
            Map.entry("GUILD_EMOJIS_UPDATE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_STICKERS_UPDATE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_SOUNDBOARD_SOUND_CREATE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_SOUNDBOARD_SOUND_UPDATE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_SOUNDBOARD_SOUND_DELETE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_SOUNDBOARD_SOUNDS_UPDATE", GUILD_EXPRESSIONS),
            Map.entry("GUILD_INTEGRATIONS_UPDATE", GUILD_INTEGRATIONS),
            Map.entry("INTEGRATION_CREATE", GUILD_INTEGRATIONS),
            Map.entry("INTEGRATION_UPDATE", GUILD_INTEGRATIONS),
            Map.entry("INTEGRATION_DELETE", GUILD_INTEGRATIONS),
            Map.entry("WEBHOOKS_UPDATE", GUILD_WEBHOOKS),
            Map.entry("INVITE_CREATE", GUILD_INVITES),
            Map.entry("INVITE_DELETE", GUILD_INVITES),
            Map.entry("VOICE_STATE_UPDATE", GUILD_VOICE_STATES),
            Map.entry("VOICE_CHANNEL_EFFECT_SEND", GUILD_VOICE_STATES),
            Map.entry("PRESENCE_UPDATE", GUILD_PRESENCES),
            Map.entry("MESSAGE_CREATE", GUILD_MESSAGES),
            Map.entry("MESSAGE_UPDATE", GUILD_MESSAGES),
            Map.entry("MESSAGE_DELETE", GUILD_MESSAGES),
            Map.entry("MESSAGE_DELETE_BULK", GUILD_MESSAGES),
            Map.entry("MESSAGE_REACTION_ADD", GUILD_MESSAGE_REACTIONS),
            Map.entry("MESSAGE_REACTION_REMOVE", GUILD_MESSAGE_REACTIONS),
            Map.entry("MESSAGE_REACTION_REMOVE_ALL", GUILD_MESSAGE_REACTIONS),
            Map.entry("MESSAGE_REACTION_REMOVE_EMOJI", GUILD_MESSAGE_REACTIONS),
            Map.entry("TYPING_START", GUILD_MESSAGE_TYPING),
            Map.entry("GUILD_SCHEDULED_EVENT_CREATE", GUILD_SCHEDULED_EVENTS),
            Map.entry("GUILD_SCHEDULED_EVENT_UPDATE", GUILD_SCHEDULED_EVENTS),
            Map.entry("GUILD_SCHEDULED_EVENT_DELETE", GUILD_SCHEDULED_EVENTS),
            Map.entry("GUILD_SCHEDULED_EVENT_USER_ADD", GUILD_SCHEDULED_EVENTS),
            Map.entry("GUILD_SCHEDULED_EVENT_USER_REMOVE", GUILD_SCHEDULED_EVENTS),
            Map.entry("AUTO_MODERATION_RULE_CREATE", AUTO_MODERATION_CONFIGURATION),
            Map.entry("AUTO_MODERATION_RULE_UPDATE", AUTO_MODERATION_CONFIGURATION),
            Map.entry("AUTO_MODERATION_RULE_DELETE", AUTO_MODERATION_CONFIGURATION),
            Map.entry("AUTO_MODERATION_ACTION_EXECUTION", AUTO_MODERATION_EXECUTION),
            Map.entry("MESSAGE_POLL_VOTE_ADD", GUILD_MESSAGE_POLLS),
            Map.entry("MESSAGE_POLL_VOTE_REMOVE", GUILD_MESSAGE_POLLS));

    private Intents() {}

    /** Whether a guild event goes to a session with these intents; events that no intent covers always do. */
    public static boolean letThrough(int intents, String type) {
        Integer needed = NEEDED.get(type);
        return needed == null || (intents & needed) != 0;
    }

    /** Whether an event without a guild goes to a session with these intents. */
    static boolean letDirectThrough(int intents, String type) {
        return !type.startsWith("MESSAGE_") || (intents & DIRECT_MESSAGES) != 0;
    }

    /** An application's flags for the privileged intents it is allowed to use (the "limited" ones of unverified bots). */
    public static int applicationFlags(int allowed) {
        int flags = 0;
        if ((allowed & GUILD_PRESENCES) != 0) {
            flags |= 1 << 13;
        }
        if ((allowed & GUILD_MEMBERS) != 0) {
            flags |= 1 << 15;
        }
        if ((allowed & MESSAGE_CONTENT) != 0) {
            flags |= 1 << 19;
        }
        return flags;
    }
}
