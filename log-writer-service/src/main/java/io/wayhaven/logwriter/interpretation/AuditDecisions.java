package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.interpretation.AuditDecision.explains;
import static io.wayhaven.logwriter.interpretation.AuditDecision.tells;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.AutomodKinds;
import io.wayhaven.contracts.kind.ChannelKinds;
import io.wayhaven.contracts.kind.CommandKinds;
import io.wayhaven.contracts.kind.ExpressionKinds;
import io.wayhaven.contracts.kind.GuildKinds;
import io.wayhaven.contracts.kind.IntegrationKinds;
import io.wayhaven.contracts.kind.InviteKinds;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.RoleKinds;
import io.wayhaven.contracts.kind.ScheduledEventKinds;
import io.wayhaven.contracts.kind.StageKinds;
import io.wayhaven.contracts.kind.ThreadKinds;
import io.wayhaven.contracts.kind.VoiceKinds;

/** What is decided about each action of the audit log. */
final class AuditDecisions {

    private AuditDecisions() {}

    static AuditDecision of(AuditAction action) {
        return switch (action) {
            case GUILD_UPDATE -> explains(GuildKinds.UPDATE);
            case CHANNEL_CREATE -> explains(ChannelKinds.CREATE);
            case CHANNEL_UPDATE -> explains(ChannelKinds.UPDATE);
            case CHANNEL_DELETE -> explains(ChannelKinds.DELETE);
            case CHANNEL_OVERWRITE_CREATE, CHANNEL_OVERWRITE_UPDATE, CHANNEL_OVERWRITE_DELETE ->
                explains(ChannelKinds.PERMISSIONS);
            // the member's leave looks like any other
            case MEMBER_KICK -> tells(ModerationKinds.KICK);
            case MEMBER_PRUNE -> tells(ModerationKinds.PRUNE);
            case MEMBER_BAN_ADD -> explains(ModerationKinds.BAN);
            case MEMBER_BAN_REMOVE -> explains(ModerationKinds.UNBAN);
            // parted further by what changed, see MemberAudit
            case MEMBER_UPDATE -> explains(MemberKinds.NICK);
            case MEMBER_ROLE_UPDATE -> explains(MemberKinds.ROLES);
            // name nobody: the move or leave that they explain becomes a forced one
            case MEMBER_MOVE -> explains(VoiceKinds.FORCED_MOVE);
            case MEMBER_DISCONNECT -> explains(VoiceKinds.DISCONNECT);
            case BOT_ADD -> explains(MemberKinds.BOT_ADD);
            case ROLE_CREATE -> explains(RoleKinds.CREATE);
            case ROLE_UPDATE -> explains(RoleKinds.UPDATE);
            case ROLE_DELETE -> explains(RoleKinds.DELETE);
            case INVITE_CREATE -> explains(InviteKinds.CREATE);
            case INVITE_UPDATE -> tells(InviteKinds.UPDATE);
            case INVITE_DELETE -> explains(InviteKinds.DELETE);
            // WEBHOOKS_UPDATE says only where
            case WEBHOOK_CREATE -> tells(IntegrationKinds.WEBHOOK_CREATE);
            case WEBHOOK_UPDATE -> tells(IntegrationKinds.WEBHOOK_UPDATE);
            case WEBHOOK_DELETE -> tells(IntegrationKinds.WEBHOOK_DELETE);
            case EMOJI_CREATE -> explains(ExpressionKinds.EMOJI_CREATE);
            case EMOJI_UPDATE -> explains(ExpressionKinds.EMOJI_UPDATE);
            case EMOJI_DELETE -> explains(ExpressionKinds.EMOJI_DELETE);
            case MESSAGE_DELETE -> explains(MessageKinds.DELETE);
            case MESSAGE_BULK_DELETE -> explains(MessageKinds.DELETE_BULK);
            // CHANNEL_PINS_UPDATE says only where
            case MESSAGE_PIN -> tells(MessageKinds.PIN);
            case MESSAGE_UNPIN -> tells(MessageKinds.UNPIN);
            case INTEGRATION_CREATE -> explains(IntegrationKinds.INTEGRATION_CREATE);
            case INTEGRATION_UPDATE -> explains(IntegrationKinds.INTEGRATION_UPDATE);
            case INTEGRATION_DELETE -> explains(IntegrationKinds.INTEGRATION_DELETE);
            case STAGE_INSTANCE_CREATE -> explains(StageKinds.START);
            case STAGE_INSTANCE_UPDATE -> explains(StageKinds.UPDATE);
            case STAGE_INSTANCE_DELETE -> explains(StageKinds.END);
            case STICKER_CREATE -> explains(ExpressionKinds.STICKER_CREATE);
            case STICKER_UPDATE -> explains(ExpressionKinds.STICKER_UPDATE);
            case STICKER_DELETE -> explains(ExpressionKinds.STICKER_DELETE);
            case GUILD_SCHEDULED_EVENT_CREATE -> explains(ScheduledEventKinds.CREATE);
            case GUILD_SCHEDULED_EVENT_UPDATE -> explains(ScheduledEventKinds.UPDATE);
            case GUILD_SCHEDULED_EVENT_DELETE -> explains(ScheduledEventKinds.CANCEL);
            case THREAD_CREATE -> explains(ThreadKinds.CREATE);
            case THREAD_UPDATE -> explains(ThreadKinds.UPDATE);
            case THREAD_DELETE -> explains(ThreadKinds.DELETE);
            case APPLICATION_COMMAND_PERMISSION_UPDATE -> explains(CommandKinds.PERMISSIONS);
            case SOUNDBOARD_SOUND_CREATE -> explains(ExpressionKinds.SOUNDBOARD_CREATE);
            case SOUNDBOARD_SOUND_UPDATE -> explains(ExpressionKinds.SOUNDBOARD_UPDATE);
            case SOUNDBOARD_SOUND_DELETE -> explains(ExpressionKinds.SOUNDBOARD_DELETE);
            case AUTO_MODERATION_RULE_CREATE -> explains(AutomodKinds.RULE_CREATE);
            case AUTO_MODERATION_RULE_UPDATE -> explains(AutomodKinds.RULE_UPDATE);
            case AUTO_MODERATION_RULE_DELETE -> explains(AutomodKinds.RULE_DELETE);
            case AUTO_MODERATION_BLOCK_MESSAGE -> explains(AutomodKinds.BLOCK);
            case AUTO_MODERATION_FLAG_TO_CHANNEL -> explains(AutomodKinds.FLAG);
            case AUTO_MODERATION_USER_COMMUNICATION_DISABLED -> explains(AutomodKinds.TIMEOUT);
            case AUTO_MODERATION_QUARANTINE_USER -> explains(AutomodKinds.QUARANTINE);
            case CREATOR_MONETIZATION_REQUEST_CREATED -> tells(GuildKinds.MONETIZATION_REQUEST);
            case CREATOR_MONETIZATION_TERMS_ACCEPTED -> tells(GuildKinds.MONETIZATION_TERMS);
            case ONBOARDING_PROMPT_CREATE -> tells(GuildKinds.PROMPT_CREATE);
            case ONBOARDING_PROMPT_UPDATE -> tells(GuildKinds.PROMPT_UPDATE);
            case ONBOARDING_PROMPT_DELETE -> tells(GuildKinds.PROMPT_DELETE);
            case ONBOARDING_CREATE, ONBOARDING_UPDATE -> tells(GuildKinds.ONBOARDING);
            case HOME_SETTINGS_CREATE, HOME_SETTINGS_UPDATE -> tells(GuildKinds.GUIDE);
            case VOICE_CHANNEL_STATUS_CREATE, VOICE_CHANNEL_STATUS_DELETE -> explains(VoiceKinds.STATUS);
        };
    }
}
