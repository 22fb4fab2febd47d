package io.wayhaven.syncengine;

import io.wayhaven.syncengine.auditcursor.AuditBook;
import io.wayhaven.syncengine.auditcursor.AuditLog;
import io.wayhaven.syncengine.auditcursor.AuditReader;
import io.wayhaven.syncengine.auditcursor.AuditRecords;
import io.wayhaven.syncengine.banlist.BanBook;
import io.wayhaven.syncengine.banlist.BanList;
import io.wayhaven.syncengine.banlist.BanReader;
import io.wayhaven.syncengine.configfile.Findings;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.delivery.DeliveryObserver;
import io.wayhaven.syncengine.delivery.DeliveryWorker;
import io.wayhaven.syncengine.delivery.GuildActions;
import io.wayhaven.syncengine.delivery.OutcomeTable;
import io.wayhaven.syncengine.delivery.RetryDelays;
import io.wayhaven.syncengine.echo.Accounts;
import io.wayhaven.syncengine.echo.ClientWatch;
import io.wayhaven.syncengine.echo.EchoObserver;
import io.wayhaven.syncengine.echo.EvidenceBook;
import io.wayhaven.syncengine.echo.LateWatch;
import io.wayhaven.syncengine.echo.NativeCommands;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.LearnedIdentity;
import io.wayhaven.syncengine.invitelist.InviteBook;
import io.wayhaven.syncengine.invitelist.InviteList;
import io.wayhaven.syncengine.invitelist.InviteReader;
import io.wayhaven.syncengine.member.MemberBook;
import io.wayhaven.syncengine.member.MemberList;
import io.wayhaven.syncengine.member.MemberReader;
import io.wayhaven.syncengine.muteoverwrite.ChannelOverwrites;
import io.wayhaven.syncengine.muteoverwrite.DenialBook;
import io.wayhaven.syncengine.muteoverwrite.Denier;
import io.wayhaven.syncengine.notice.DirectMessages;
import io.wayhaven.syncengine.notice.Messenger;
import io.wayhaven.syncengine.notice.NoticeBook;
import io.wayhaven.syncengine.pacing.Bell;
import io.wayhaven.syncengine.pacing.GuildLanes;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.pacing.PermitBook;
import io.wayhaven.syncengine.pacing.PermitLease;
import io.wayhaven.syncengine.pacing.PermitShare;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.posting.Lead;
import io.wayhaven.syncengine.posting.PostBook;
import io.wayhaven.syncengine.posting.PostWorker;
import io.wayhaven.syncengine.posting.Poster;
import io.wayhaven.syncengine.posting.PostingActions;
import io.wayhaven.syncengine.reconciliation.Reconciler;
import io.wayhaven.syncengine.reconciliation.ReconciliationBook;
import io.wayhaven.syncengine.reconciliation.ReconciliationObserver;
import io.wayhaven.syncengine.reply.InteractionReplies;
import io.wayhaven.syncengine.reply.ReplyBook;
import io.wayhaven.syncengine.reply.ReplyEditor;
import io.wayhaven.syncengine.suggestion.Completion;
import io.wayhaven.syncengine.suggestion.SuggestionBook;
import io.wayhaven.syncengine.suggestion.SuggestionReplies;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Puts the pure parts together: they know nothing of the container. */
@Singleton
class Wiring {

    /** Reads of invites under way for each that a second allows: most of their time they only settle. */
    private static final int READINGS = 4;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ExecutorTimer timer() {
        return new ExecutorTimer();
    }

    void stop(@Disposes ExecutorTimer timer) {
        timer.close();
    }

    @Produces
    @Singleton
    Findings findings() {
        return new Findings();
    }

    @Produces
    @Singleton
    Bell bell() {
        return new Bell();
    }

    @Produces
    @Singleton
    Patience patience(Timer timer, Clock clock) {
        return new Patience(timer, new TroubleLog(clock, "a record")::report);
    }

    @Produces
    @Singleton
    BotIdentity identity() {
        return new LearnedIdentity();
    }

    @Produces
    @Singleton
    PermitLease permits(PermitBook book, Timer timer) {
        return new PermitLease(UUID.randomUUID().toString(), book, timer, () -> Duration.ofNanos(System.nanoTime()));
    }

    @Produces
    @Singleton
    PermitShare share(SyncEngineConfig config, PermitLease permits, Timer timer) {
        return new PermitShare(permits.window(), config.posts().requestsPerSecond(), timer);
    }

    @Produces
    @Singleton
    Poster poster(
            SyncEngineConfig config,
            Lead lead,
            PostBook book,
            PostingActions actions,
            Patience patience,
            Timer timer,
            Clock clock) {
        var delays = new RetryDelays(
                config.delivery().retryFirst(), config.delivery().retryLongest());
        var worker = new PostWorker(book, actions, delays, patience, clock);
        return new Poster(lead, book, worker, timer, new TroubleLog(clock, "posts of a channel")::report);
    }

    @Produces
    @Singleton
    GuildLanes lanes(SyncEngineConfig config, Timer timer) {
        var delivery = config.delivery();
        return new GuildLanes(delivery.perGuild(), delivery.inMemory(), delivery.pause(), timer);
    }

    @Produces
    @Singleton
    DeliveryWorker worker(
            SyncEngineConfig config,
            DeliveryBook book,
            GuildActions actions,
            Patience patience,
            DeliveryObserver observer,
            Clock clock) {
        var delays = new RetryDelays(
                config.delivery().retryFirst(), config.delivery().retryLongest());
        var outcomes = new OutcomeTable(delays, config.delivery().mostAttempts().orElse(Integer.MAX_VALUE), clock);
        return new DeliveryWorker(book, actions, outcomes, patience, observer, clock);
    }

    @Produces
    @Singleton
    ClientWatch watch(
            BotIdentity identity,
            EvidenceBook evidence,
            Accounts accounts,
            NativeCommands commands,
            EchoObserver observer) {
        return new ClientWatch(identity, evidence, accounts, commands, observer);
    }

    @Produces
    @Singleton
    LateWatch lateWatch(EvidenceBook evidence, ClientWatch watch) {
        return new LateWatch(evidence, watch);
    }

    @Produces
    @Singleton
    AuditReader audit(AuditBook book, AuditLog log, AuditRecords records, SyncEngineConfig config) {
        return new AuditReader(
                book, log, records, config.audit().settle(), config.audit().requestsPerSecond());
    }

    @Produces
    @Singleton
    BanReader bans(BanBook book, BanList list, AuditRecords records, SyncEngineConfig config) {
        return new BanReader(book, list, records, config.bans().requestsPerSecond());
    }

    @Produces
    @Singleton
    MemberReader members(MemberBook book, MemberList list, SyncEngineConfig config) {
        return new MemberReader(book, list, config.members().requestsPerSecond());
    }

    @Produces
    @Singleton
    InviteReader invites(InviteBook book, InviteList list, AuditRecords records, Timer timer, SyncEngineConfig config) {
        var invites = config.invites();
        return new InviteReader(book, list, records, timer, invites.settle(), READINGS * invites.requestsPerSecond());
    }

    @Produces
    @Singleton
    Messenger messenger(NoticeBook book, DirectMessages messages) {
        return new Messenger(book, messages);
    }

    @Produces
    @Singleton
    Denier denier(DenialBook book, ChannelOverwrites channels) {
        return new Denier(book, channels);
    }

    @Produces
    @Singleton
    Reconciler reconciler(ReconciliationBook book, ReconciliationObserver observer, SyncEngineConfig config) {
        return new Reconciler(book, observer, config.reconciliation().mostUnasked());
    }

    @Produces
    @Singleton
    Completion completion(SuggestionBook book, SuggestionReplies replies, Clock clock) {
        return new Completion(book, replies, clock);
    }

    @Produces
    @Singleton
    ReplyEditor replies(ReplyBook book, InteractionReplies replies) {
        return new ReplyEditor(book, replies);
    }
}
