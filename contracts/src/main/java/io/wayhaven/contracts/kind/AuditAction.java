package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an audit-log entry says was done.
 *
 * @see <a href="https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object-audit-log-events">Discord:
 *     audit log events</a>
 */
public enum AuditAction {
    GUILD_UPDATE(1, AuditTarget.GUILD),
    CHANNEL_CREATE(10, AuditTarget.CHANNEL),
    CHANNEL_UPDATE(11, AuditTarget.CHANNEL),
    CHANNEL_DELETE(12, AuditTarget.CHANNEL),
    CHANNEL_OVERWRITE_CREATE(13, AuditTarget.CHANNEL, "id", "role_name", "type"),
    CHANNEL_OVERWRITE_UPDATE(14, AuditTarget.CHANNEL, "id", "role_name", "type"),
    CHANNEL_OVERWRITE_DELETE(15, AuditTarget.CHANNEL, "id", "role_name", "type"),
    MEMBER_KICK(20, AuditTarget.USER, "integration_type"),
    MEMBER_PRUNE(21, AuditTarget.NOTHING, "delete_member_days", "members_removed"),
    MEMBER_BAN_ADD(22, AuditTarget.USER),
    MEMBER_BAN_REMOVE(23, AuditTarget.USER),
    MEMBER_UPDATE(24, AuditTarget.USER),
    MEMBER_ROLE_UPDATE(25, AuditTarget.USER, "integration_type"),
    MEMBER_MOVE(26, AuditTarget.NOTHING, "channel_id", "count"),
    MEMBER_DISCONNECT(27, AuditTarget.NOTHING, "count"),
    BOT_ADD(28, AuditTarget.USER),
    ROLE_CREATE(30, AuditTarget.ROLE),
    ROLE_UPDATE(31, AuditTarget.ROLE),
    ROLE_DELETE(32, AuditTarget.ROLE),
    INVITE_CREATE(40, AuditTarget.NOTHING),
    INVITE_UPDATE(41, AuditTarget.NOTHING),
    INVITE_DELETE(42, AuditTarget.NOTHING),
    WEBHOOK_CREATE(50, AuditTarget.WEBHOOK),
    WEBHOOK_UPDATE(51, AuditTarget.WEBHOOK),
    WEBHOOK_DELETE(52, AuditTarget.WEBHOOK),
    EMOJI_CREATE(60, AuditTarget.EMOJI),
    EMOJI_UPDATE(61, AuditTarget.EMOJI),
    EMOJI_DELETE(62, AuditTarget.EMOJI),
    MESSAGE_DELETE(72, AuditTarget.USER, "channel_id", "count"),
    MESSAGE_BULK_DELETE(73, AuditTarget.CHANNEL, "count"),
    MESSAGE_PIN(74, AuditTarget.USER, "channel_id", "message_id"),
    MESSAGE_UNPIN(75, AuditTarget.USER, "channel_id", "message_id"),
    INTEGRATION_CREATE(80, AuditTarget.INTEGRATION),
    INTEGRATION_UPDATE(81, AuditTarget.INTEGRATION),
    INTEGRATION_DELETE(82, AuditTarget.INTEGRATION),
    STAGE_INSTANCE_CREATE(83, AuditTarget.STAGE, "channel_id"),
    STAGE_INSTANCE_UPDATE(84, AuditTarget.STAGE, "channel_id"),
    STAGE_INSTANCE_DELETE(85, AuditTarget.STAGE, "channel_id"),
    STICKER_CREATE(90, AuditTarget.STICKER),
    STICKER_UPDATE(91, AuditTarget.STICKER),
    STICKER_DELETE(92, AuditTarget.STICKER),
    GUILD_SCHEDULED_EVENT_CREATE(100, AuditTarget.SCHEDULED_EVENT),
    GUILD_SCHEDULED_EVENT_UPDATE(101, AuditTarget.SCHEDULED_EVENT),
    GUILD_SCHEDULED_EVENT_DELETE(102, AuditTarget.SCHEDULED_EVENT),
    THREAD_CREATE(110, AuditTarget.THREAD),
    THREAD_UPDATE(111, AuditTarget.THREAD),
    THREAD_DELETE(112, AuditTarget.THREAD),
    APPLICATION_COMMAND_PERMISSION_UPDATE(121, AuditTarget.COMMAND, "application_id"),
    SOUNDBOARD_SOUND_CREATE(130, AuditTarget.SOUND),
    SOUNDBOARD_SOUND_UPDATE(131, AuditTarget.SOUND),
    SOUNDBOARD_SOUND_DELETE(132, AuditTarget.SOUND),
    AUTO_MODERATION_RULE_CREATE(140, AuditTarget.AUTOMOD_RULE),
    AUTO_MODERATION_RULE_UPDATE(141, AuditTarget.AUTOMOD_RULE),
    AUTO_MODERATION_RULE_DELETE(142, AuditTarget.AUTOMOD_RULE),
    AUTO_MODERATION_BLOCK_MESSAGE(
            143, AuditTarget.USER, "auto_moderation_rule_name", "auto_moderation_rule_trigger_type", "channel_id"),
    AUTO_MODERATION_FLAG_TO_CHANNEL(
            144, AuditTarget.USER, "auto_moderation_rule_name", "auto_moderation_rule_trigger_type", "channel_id"),
    AUTO_MODERATION_USER_COMMUNICATION_DISABLED(
            145, AuditTarget.USER, "auto_moderation_rule_name", "auto_moderation_rule_trigger_type", "channel_id"),
    AUTO_MODERATION_QUARANTINE_USER(
            146, AuditTarget.USER, "auto_moderation_rule_name", "auto_moderation_rule_trigger_type", "channel_id"),
    CREATOR_MONETIZATION_REQUEST_CREATED(150, AuditTarget.NOTHING),
    CREATOR_MONETIZATION_TERMS_ACCEPTED(151, AuditTarget.NOTHING),
    ONBOARDING_PROMPT_CREATE(163, AuditTarget.ONBOARDING_PROMPT),
    ONBOARDING_PROMPT_UPDATE(164, AuditTarget.ONBOARDING_PROMPT),
    ONBOARDING_PROMPT_DELETE(165, AuditTarget.ONBOARDING_PROMPT),
    ONBOARDING_CREATE(166, AuditTarget.GUILD),
    ONBOARDING_UPDATE(167, AuditTarget.GUILD),
    HOME_SETTINGS_CREATE(190, AuditTarget.GUILD),
    HOME_SETTINGS_UPDATE(191, AuditTarget.GUILD),
    VOICE_CHANNEL_STATUS_CREATE(192, AuditTarget.CHANNEL, "channel_id", "status"),
    VOICE_CHANNEL_STATUS_DELETE(193, AuditTarget.CHANNEL, "channel_id");

    private static final Map<Integer, AuditAction> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditAction::number, Function.identity()));

    private final int number;
    private final AuditTarget target;
    private final Set<String> options;

    AuditAction(int number, AuditTarget target, String... options) {
        this.number = number;
        this.target = target;
        this.options = Set.of(options);
    }

    /** Discord's {@code action_type}. */
    public int number() {
        return number;
    }

    /** What {@code target_id} identifies. */
    public AuditTarget target() {
        return target;
    }

    /** The members of {@code options} that an entry of this type can have. */
    public Set<String> options() {
        return options;
    }

    /**
     * Whether one entry stands for several acts: later ones only raise its {@code options.count}, and no dispatch tells.
     *
     * @see <a href="https://github.com/discord/discord-api-docs/issues/5911">discord-api-docs, issue 5911</a>
     */
    public boolean aggregated() {
        return this == MESSAGE_DELETE || this == MEMBER_MOVE || this == MEMBER_DISCONNECT;
    }

    /** The action of this number, if Discord had documented it when this was built. */
    public static Optional<AuditAction> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
