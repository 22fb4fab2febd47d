package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
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
     * Lifts a ban.
     *
     * @param auditReason for the guild's audit log, 1 to 512 characters
     * @see <a href="https://discord.com/developers/docs/resources/guild#remove-guild-ban">Discord: remove guild ban</a>
     */
    CompletionStage<CallResult> unban(GuildId guild, UserId user, String auditReason);

    /**
     * Reads a ban: done if there is one, rejected with code 10026 if there is none.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-ban">Discord: get guild ban</a>
     */
    CompletionStage<CallResult> readBan(GuildId guild, UserId user);

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
