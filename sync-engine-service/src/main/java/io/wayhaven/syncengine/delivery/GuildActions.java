package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the bot can do in a guild. No call fails: every end is a result. */
public interface GuildActions {

    /**
     * Bans a person.
     *
     * @param deleteMessageSeconds how far back the person's messages are deleted, 0 to 604,800
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-ban">Discord: create guild ban</a>
     */
    CompletionStage<CallResult> ban(GuildId guild, UserId user, int deleteMessageSeconds, String auditReason);

    /**
     * Bans up to 200 people.
     *
     * @param deleteMessageSeconds how far back their messages are deleted, 0 to 604,800
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#bulk-guild-ban">Discord: bulk guild ban</a>
     */
    CompletionStage<BulkBan> bulkBan(GuildId guild, List<UserId> users, int deleteMessageSeconds, String auditReason);

    /**
     * Lifts a ban.
     *
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#remove-guild-ban">Discord: remove guild ban</a>
     */
    CompletionStage<CallResult> unban(GuildId guild, UserId user, String auditReason);

    /**
     * Gives a member a role, or takes it.
     *
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#add-guild-member-role">Discord: add guild member
     *     role</a>
     */
    CompletionStage<CallResult> role(GuildId guild, UserId user, RoleId role, boolean given, String auditReason);

    /**
     * Says in a channel that a person is warned. Said again within minutes for the same case, Discord takes it for the
     * same message.
     *
     * @param reason hostile text, possibly empty
     * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Discord: create message</a>
     */
    CompletionStage<CallResult> warn(ChannelId channel, UserId user, long caseNumber, String reason);

    /**
     * Reads a ban.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-ban">Discord: get guild ban</a>
     */
    CompletionStage<BanState> readBan(GuildId guild, UserId user);

    /**
     * Removes a member.
     *
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#remove-guild-member">Discord: remove guild
     *     member</a>
     */
    CompletionStage<CallResult> kick(GuildId guild, UserId user, String auditReason);

    /**
     * Keeps a member from talking, or lets them talk again.
     *
     * @param until at most 28 days from now; null to end it
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#modify-guild-member">Discord: modify guild
     *     member</a>
     */
    CompletionStage<CallResult> timeOut(GuildId guild, UserId user, @Nullable Instant until, String auditReason);

    /**
     * Reads whether a person is a member, and what they are there.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-member">Discord: get guild member</a>
     */
    CompletionStage<Membership> readMember(GuildId guild, UserId user);
}
