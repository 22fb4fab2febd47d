package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a gateway session asks to be told. Dispatches that no intent lists are always sent.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway#list-of-intents">Discord: list of intents</a>
 */
public enum Intent {
    GUILDS(
            0,
            "GUILD_CREATE",
            "GUILD_UPDATE",
            "GUILD_DELETE",
            "GUILD_ROLE_CREATE",
            "GUILD_ROLE_UPDATE",
            "GUILD_ROLE_DELETE",
            "CHANNEL_CREATE",
            "CHANNEL_UPDATE",
            "CHANNEL_DELETE",
            "CHANNEL_PINS_UPDATE",
            "THREAD_CREATE",
            "THREAD_UPDATE",
            "THREAD_DELETE",
            "THREAD_LIST_SYNC",
            "THREAD_MEMBER_UPDATE",
            "THREAD_MEMBERS_UPDATE",
            "STAGE_INSTANCE_CREATE",
            "STAGE_INSTANCE_UPDATE",
            "STAGE_INSTANCE_DELETE",
            "VOICE_CHANNEL_STATUS_UPDATE",
            "VOICE_CHANNEL_START_TIME_UPDATE"),
    GUILD_MEMBERS(1, "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE", "THREAD_MEMBERS_UPDATE"),
    GUILD_MODERATION(2, "GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD", "GUILD_BAN_REMOVE"),
    GUILD_EXPRESSIONS(
            3,
            "GUILD_EMOJIS_UPDATE",
            "GUILD_STICKERS_UPDATE",
            "GUILD_SOUNDBOARD_SOUND_CREATE",
            "GUILD_SOUNDBOARD_SOUND_UPDATE",
            "GUILD_SOUNDBOARD_SOUND_DELETE",
            "GUILD_SOUNDBOARD_SOUNDS_UPDATE"),
    GUILD_INTEGRATIONS(
            4, "GUILD_INTEGRATIONS_UPDATE", "INTEGRATION_CREATE", "INTEGRATION_UPDATE", "INTEGRATION_DELETE"),
    GUILD_WEBHOOKS(5, "WEBHOOKS_UPDATE"),
    GUILD_INVITES(6, "INVITE_CREATE", "INVITE_DELETE"),
    GUILD_VOICE_STATES(7, "VOICE_CHANNEL_EFFECT_SEND", "VOICE_STATE_UPDATE"),
    GUILD_PRESENCES(8, "PRESENCE_UPDATE"),
    GUILD_MESSAGES(9, "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK"),
    GUILD_MESSAGE_REACTIONS(
            10,
            "MESSAGE_REACTION_ADD",
            "MESSAGE_REACTION_REMOVE",
            "MESSAGE_REACTION_REMOVE_ALL",
            "MESSAGE_REACTION_REMOVE_EMOJI"),
    GUILD_MESSAGE_TYPING(11, "TYPING_START"),
    DIRECT_MESSAGES(12, "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "CHANNEL_PINS_UPDATE"),
    DIRECT_MESSAGE_REACTIONS(
            13,
            "MESSAGE_REACTION_ADD",
            "MESSAGE_REACTION_REMOVE",
            "MESSAGE_REACTION_REMOVE_ALL",
            "MESSAGE_REACTION_REMOVE_EMOJI"),
    DIRECT_MESSAGE_TYPING(14, "TYPING_START"),
    /** Brings no dispatch of its own, but the content, embeds and attachments of messages. */
    MESSAGE_CONTENT(15),
    GUILD_SCHEDULED_EVENTS(
            16,
            "GUILD_SCHEDULED_EVENT_CREATE",
            "GUILD_SCHEDULED_EVENT_UPDATE",
            "GUILD_SCHEDULED_EVENT_DELETE",
            "GUILD_SCHEDULED_EVENT_USER_ADD",
            "GUILD_SCHEDULED_EVENT_USER_REMOVE"),
    AUTO_MODERATION_CONFIGURATION(
            20, "AUTO_MODERATION_RULE_CREATE", "AUTO_MODERATION_RULE_UPDATE", "AUTO_MODERATION_RULE_DELETE"),
    AUTO_MODERATION_EXECUTION(21, "AUTO_MODERATION_ACTION_EXECUTION"),
    GUILD_MESSAGE_POLLS(24, "MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE"),
    DIRECT_MESSAGE_POLLS(25, "MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE");

    private static final Set<Intent> PRIVILEGED = EnumSet.of(GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT);
    private static final Set<Intent> DIRECT =
            EnumSet.of(DIRECT_MESSAGES, DIRECT_MESSAGE_REACTIONS, DIRECT_MESSAGE_TYPING, DIRECT_MESSAGE_POLLS);

    private final int bit;
    private final Set<String> dispatches;

    Intent(int bit, String... dispatches) {
        this.bit = bit;
        this.dispatches = Set.of(dispatches);
    }

    /** Its position in the {@code intents} number of an identify. */
    public int bit() {
        return bit;
    }

    /** Whether it must be switched on in Discord's developer portal; a session that asks for it without is closed (4014). */
    public boolean privileged() {
        return PRIVILEGED.contains(this);
    }

    /** What it is called in Discord's developer portal, if it has to be switched on there; else its name. */
    public String title() {
        return switch (this) {
            case GUILD_MEMBERS -> "Server Members Intent";
            case GUILD_PRESENCES -> "Presence Intent";
            case MESSAGE_CONTENT -> "Message Content Intent";
            default -> name();
        };
    }

    /** Whether it concerns direct messages, not guilds. */
    public boolean direct() {
        return DIRECT.contains(this);
    }

    /** The dispatches it brings. */
    public Set<String> dispatches() {
        return dispatches;
    }

    /** The intents without which a guild's dispatch of this name does not come, or comes for the bot itself only. */
    public static Set<Intent> neededFor(String dispatch) {
        var needed = EnumSet.noneOf(Intent.class);
        Arrays.stream(values())
                .filter(intent -> !intent.direct() && intent.dispatches.contains(dispatch))
                .forEach(needed::add);
        return needed;
    }

    /** The {@code intents} number of an identify. */
    public static int mask(Set<Intent> intents) {
        return intents.stream().mapToInt(intent -> 1 << intent.bit).reduce(0, (left, right) -> left | right);
    }
}
