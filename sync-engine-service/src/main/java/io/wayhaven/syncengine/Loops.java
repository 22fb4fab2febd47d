package io.wayhaven.syncengine;

import io.quarkus.runtime.ShutdownEvent;
import io.wayhaven.syncengine.auditcursor.AuditReader;
import io.wayhaven.syncengine.banlist.BanReader;
import io.wayhaven.syncengine.decision.DecidedCommands;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.expiry.ExpiryBook;
import io.wayhaven.syncengine.health.PostMetrics;
import io.wayhaven.syncengine.health.SyncEngineMetrics;
import io.wayhaven.syncengine.invitelist.InviteReader;
import io.wayhaven.syncengine.member.MemberReader;
import io.wayhaven.syncengine.messaging.OutboxPublisher;
import io.wayhaven.syncengine.muteoverwrite.Denier;
import io.wayhaven.syncengine.notice.Messenger;
import io.wayhaven.syncengine.outbox.Outbox;
import io.wayhaven.syncengine.pacing.Bell;
import io.wayhaven.syncengine.pacing.Loop;
import io.wayhaven.syncengine.pacing.PermitLease;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.posting.PostKeeping;
import io.wayhaven.syncengine.posting.Poster;
import io.wayhaven.syncengine.reconciliation.Reconciler;
import io.wayhaven.syncengine.reply.ReplyEditor;
import io.wayhaven.syncengine.settings.SettingsBook;
import io.wayhaven.syncengine.volume.HoldBook;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What goes on by itself: the outbox, deliveries whose time has come, replies. */
@Singleton
class Loops {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SHARE = Duration.ofMillis(500);
    private static final Duration SETTINGS = Duration.ofSeconds(1);
    private static final Duration AUDIT = Duration.ofSeconds(1);
    private static final Duration MEASURE = Duration.ofSeconds(5);
    private static final Duration PRUNE = Duration.ofMinutes(10);

    private final Timer timer;
    private final Clock clock;
    private final Bell bell;
    private final PermitLease permits;
    private final Loop share;
    private final Loop outbox;
    private final Loop replies;
    private final Loop due;
    private final Loop grants;
    private final Loop ends;
    private final Loop renewals;
    private final Loop notices;
    private final Loop denials;
    private final Loop backlog;
    private final Loop posts;
    private final Loop postQueue;
    private final Loop oldPosts;
    private final Loop erasedPosts;
    private final Loop oldCommands;
    private final Loop settings;
    private final Loop configFile;
    private final Loop audit;
    private final Loop bans;
    private final Loop members;
    private final Loop invites;
    private final Loop reconciliation;
    private final Loop holds;

    Loops(
            Timer timer,
            Clock clock,
            Bell bell,
            PermitLease permits,
            Outbox messages,
            OutboxPublisher publisher,
            DeliveryBook deliveries,
            ExpiryBook expiry,
            Messenger messenger,
            Denier denier,
            ReplyEditor editor,
            Poster poster,
            PostKeeping postKeeping,
            PostMetrics postMetrics,
            DecidedCommands commands,
            SettingsBook book,
            ConfigFileWatch watch,
            AuditReader reader,
            BanReader banReader,
            MemberReader memberReader,
            InviteReader inviteReader,
            Reconciler reconciler,
            HoldBook held,
            SyncEngineMetrics metrics) {
        this.timer = timer;
        this.clock = clock;
        this.bell = bell;
        this.permits = permits;
        this.share = loop("the share of Discord's limit", SHARE, permits::round);
        this.outbox = loop("the outbox", POLL, () -> messages.relay(publisher::publish));
        this.replies = loop("replies", POLL, editor::round);
        this.due = loop("due deliveries", POLL, deliveries::releaseDue);
        this.grants = loop("permissions that were missing", SETTINGS, deliveries::resumeGranted);
        this.ends = loop("punishments that are over", POLL, expiry::endDue);
        this.renewals = loop("long timeouts", SETTINGS, expiry::renewDue);
        this.notices = loop("notices to people", POLL, messenger::round);
        this.denials = loop("channels for muted people", MEASURE, denier::round);
        this.backlog = loop("the backlog", MEASURE, () -> messages.backlog().thenApply(metrics::outboxBacklog));
        this.posts = loop("posts", POLL, poster::round);
        this.postQueue =
                loop("the queue of posts", MEASURE, () -> postKeeping.state().thenApply(postMetrics::queue));
        this.oldPosts = loop("old posts", PRUNE, postKeeping::prune);
        this.erasedPosts = loop("erased people", SETTINGS, postKeeping::erase);
        this.oldCommands = loop("old commands", PRUNE, commands::prune);
        poster.onStep(posts::wake);
        this.settings = loop("settings", SETTINGS, book::publishChanges);
        this.configFile = loop("the configuration file", SETTINGS, watch::look);
        this.audit = loop("audit logs", AUDIT, reader::round);
        this.bans = loop("lists of bans", AUDIT, banReader::round);
        this.members = loop("lists of members", AUDIT, memberReader::round);
        this.invites = loop("invites", AUDIT, inviteReader::round);
        this.reconciliation = loop("reconciliation", AUDIT, reconciler::round);
        this.holds = loop("what nobody has approved", SETTINGS, held::lapseNext);
    }

    void start() {
        bell.onRing(outbox::wake);
        bell.onRing(replies::wake);
        bell.onRing(notices::wake);
        permits.onNews(share::wake);
        all().forEach(Loop::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        all().forEach(Loop::close);
        var unused = permits.leave().exceptionally(away -> null);
    }

    private List<Loop> all() {
        return List.of(
                share,
                outbox,
                replies,
                due,
                grants,
                ends,
                renewals,
                notices,
                denials,
                backlog,
                posts,
                postQueue,
                oldPosts,
                erasedPosts,
                oldCommands,
                settings,
                configFile,
                audit,
                bans,
                members,
                invites,
                reconciliation,
                holds);
    }

    private Loop loop(String what, Duration pause, Supplier<CompletionStage<Boolean>> round) {
        return new Loop(round, timer, pause, new TroubleLog(clock, what)::report);
    }
}
