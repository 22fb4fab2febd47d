package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A guild that notes what is asked of it. */
final class FakeGuild implements GuildActions {

    final List<String> asked = new ArrayList<>();

    Supplier<CallResult> onBan = CallResult.Done::new;
    BulkBan bulk = new BulkBan.Banned(Set.of());
    CallResult ban = new CallResult.Done();
    String banReason = "";
    CallResult unban = new CallResult.Done();
    CallResult member = new CallResult.Done();
    Membership membership = new Membership.Stranger();

    @Override
    public CompletionStage<CallResult> ban(GuildId guild, UserId user, int deleteMessageSeconds, String auditReason) {
        asked.add("ban");
        return CompletableFuture.completedStage(onBan.get());
    }

    @Override
    public CompletionStage<BulkBan> bulkBan(
            GuildId guild, List<UserId> users, int deleteMessageSeconds, String auditReason) {
        asked.add("bulk of " + users.size() + ": " + auditReason);
        return CompletableFuture.completedStage(bulk);
    }

    @Override
    public CompletionStage<CallResult> unban(GuildId guild, UserId user, String auditReason) {
        asked.add("unban");
        return CompletableFuture.completedStage(unban);
    }

    @Override
    public CompletionStage<CallResult> kick(GuildId guild, UserId user, String auditReason) {
        asked.add("kick");
        return CompletableFuture.completedStage(member);
    }

    @Override
    public CompletionStage<CallResult> timeOut(
            GuildId guild, UserId user, @Nullable Instant until, String auditReason) {
        asked.add(until == null ? "untimeout" : "timeout until " + until);
        return CompletableFuture.completedStage(member);
    }

    @Override
    public CompletionStage<Membership> readMember(GuildId guild, UserId user) {
        asked.add("member");
        return CompletableFuture.completedStage(membership);
    }

    @Override
    public CompletionStage<CallResult> role(
            GuildId guild, UserId user, RoleId role, boolean given, String auditReason) {
        asked.add((given ? "give " : "take ") + role);
        return CompletableFuture.completedStage(member);
    }

    @Override
    public CompletionStage<CallResult> warn(ChannelId channel, UserId user, long caseNumber, String reason) {
        asked.add("warn in " + channel + ": " + reason);
        return CompletableFuture.completedStage(member);
    }

    @Override
    public CompletionStage<BanState> readBan(GuildId guild, UserId user) {
        asked.add("look");
        return CompletableFuture.completedStage(
                ban instanceof CallResult.Done ? new BanState.Banned(banReason) : BanState.without(ban));
    }
}
