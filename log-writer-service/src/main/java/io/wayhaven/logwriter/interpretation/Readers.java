package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.kind.SilentDispatches;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reads what. */
final class Readers {

    private static final Reader UNKNOWN = new UnknownReader();

    /** Told outside guilds too. What happens in direct messages is nobody's business. */
    private static final Set<Class<? extends Reader>> ANYWHERE =
            Set.of(GapReader.class, UserUpdateReader.class, UnknownReader.class);

    private static final Map<String, Reader> BY_TYPE = table();

    private Readers() {}

    /** Who reads an event; {@code null}: it tells nothing, and nothing of it is remembered. */
    static @Nullable Reader of(DiscordEvent event) {
        var reader = BY_TYPE.get(event.name());
        if (reader == null) {
            var unknown = event.type().startsWith(DiscordEvent.DISPATCH_PREFIX)
                    && SilentDispatches.reason(event.name()).isEmpty();
            return unknown ? UNKNOWN : null;
        }
        return event.guild() == null && !ANYWHERE.contains(reader.getClass()) ? null : reader;
    }

    private static Map<String, Reader> table() {
        var table = new HashMap<String, Reader>();
        put(table, new GuildPresenceReader(), "GUILD_CREATE", "GUILD_DELETE");
        put(table, new GuildReader(), "GUILD_UPDATE");
        put(table, new RoleReader(), "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE");
        put(table, new ChannelReader(), "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE");
        put(table, new PinsReader(), "CHANNEL_PINS_UPDATE");
        put(table, new ThreadReader(), "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "THREAD_LIST_SYNC");
        put(table, new ThreadMembersReader(), "THREAD_MEMBERS_UPDATE");
        put(table, new MemberJoinReader(), "GUILD_MEMBER_ADD");
        put(table, new MemberLeaveReader(), "GUILD_MEMBER_REMOVE");
        put(table, new MemberUpdateReader(), "GUILD_MEMBER_UPDATE");
        put(table, new MembersChunkReader(), "GUILD_MEMBERS_CHUNK");
        put(table, new UserUpdateReader(), "USER_UPDATE", "READY");
        put(table, new BanReader(), "GUILD_BAN_ADD", "GUILD_BAN_REMOVE");
        put(table, new MessageCreateReader(), "MESSAGE_CREATE");
        put(table, new MessageUpdateReader(), "MESSAGE_UPDATE");
        put(table, new MessageDeleteReader(), "MESSAGE_DELETE");
        put(table, new BulkDeleteReader(), "MESSAGE_DELETE_BULK");
        put(
                table,
                new ReactionReader(),
                "MESSAGE_REACTION_ADD",
                "MESSAGE_REACTION_REMOVE",
                "MESSAGE_REACTION_REMOVE_ALL",
                "MESSAGE_REACTION_REMOVE_EMOJI");
        put(table, new PollReader(), "MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE");
        put(table, new VoiceStateReader(), "VOICE_STATE_UPDATE");
        put(table, new VoiceStatusReader(), "VOICE_CHANNEL_STATUS_UPDATE");
        put(table, new StageReader(), "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_UPDATE", "STAGE_INSTANCE_DELETE");
        put(
                table,
                new ScheduledEventReader(),
                "GUILD_SCHEDULED_EVENT_CREATE",
                "GUILD_SCHEDULED_EVENT_UPDATE",
                "GUILD_SCHEDULED_EVENT_DELETE");
        put(table, new InterestReader(), "GUILD_SCHEDULED_EVENT_USER_ADD", "GUILD_SCHEDULED_EVENT_USER_REMOVE");
        put(table, new InviteReader(), "INVITE_CREATE", "INVITE_DELETE");
        put(
                table,
                new ExpressionReader(),
                "GUILD_EMOJIS_UPDATE",
                "GUILD_STICKERS_UPDATE",
                "GUILD_SOUNDBOARD_SOUND_CREATE",
                "GUILD_SOUNDBOARD_SOUND_UPDATE",
                "GUILD_SOUNDBOARD_SOUND_DELETE",
                "GUILD_SOUNDBOARD_SOUNDS_UPDATE");
        put(table, new IntegrationReader(), "INTEGRATION_CREATE", "INTEGRATION_UPDATE", "INTEGRATION_DELETE");
        put(table, new WebhooksReader(), "WEBHOOKS_UPDATE");
        put(
                table,
                new AutomodRuleReader(),
                "AUTO_MODERATION_RULE_CREATE",
                "AUTO_MODERATION_RULE_UPDATE",
                "AUTO_MODERATION_RULE_DELETE");
        put(table, new AutomodHitReader(), "AUTO_MODERATION_ACTION_EXECUTION");
        put(table, new CommandReader(), "INTERACTION_CREATE");
        put(table, new CommandPermissionsReader(), "APPLICATION_COMMAND_PERMISSIONS_UPDATE");
        put(table, new AuditReader(), "GUILD_AUDIT_LOG_ENTRY_CREATE", DiscordEvent.AUDIT_ENTRY_TYPE);
        put(table, new AuditReadReader(), DiscordEvent.AUDIT_READ_TYPE);
        put(table, new BanListReader(), DiscordEvent.BANS_READ_TYPE);
        put(table, new InviteListReader(), DiscordEvent.INVITES_READ_TYPE);
        put(table, new GapReader(), DiscordEvent.GAP_TYPE);
        AnnouncementReader.KINDS.forEach(kind -> put(table, new AnnouncementReader(kind), kind.id()));
        NetworkReader.KINDS.forEach(kind -> put(table, new NetworkReader(kind), kind.id()));
        return Map.copyOf(table);
    }

    private static void put(Map<String, Reader> table, Reader reader, String... types) {
        for (var type : types) {
            table.put(type, reader);
        }
    }
}
