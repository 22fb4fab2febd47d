package io.wayhaven.logwriter.announcement;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.BanLifted;
import io.wayhaven.contracts.fact.CaseAmended;
import io.wayhaven.contracts.fact.CaseFact;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.DriftPolicySet;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.ModeratorUndone;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.contracts.fact.ProtectionChanged;
import io.wayhaven.contracts.fact.ReconciliationFinished;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.fact.SyncForced;
import io.wayhaven.contracts.fact.UnknownFact;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.kind.NetworkKinds;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.settings.RouteName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which facts of the moderation network belong in the log as well. Those about punishments are there as Discord tells them. */
public final class FactAnnouncements {

    private FactAnnouncements() {}

    /**
     * What a fact has the logs of guilds say.
     *
     * @param stream names the partition that the fact comes from
     * @param offset where it stands there
     * @param at when it occurred
     */
    public static List<Announcement> of(ModerationFact fact, String stream, long offset, Instant at) {
        return switch (fact) {
            case SettingsChanged changed ->
                List.of(new Announcement(
                        OwnKinds.SETTINGS.id(), changed.guild(), stream, offset, at, changed(changed)));
            case PostingParked parked -> {
                var facts = route(parked.route(), parked.destination(), parked.webhook());
                facts.put("note", parked.reason() + " " + parked.remedy());
                yield List.of(
                        new Announcement(OwnKinds.CHANNEL_PARKED.id(), parked.guild(), stream, offset, at, facts));
            }
            case PostingResumed resumed ->
                List.of(new Announcement(
                        OwnKinds.CHANNEL_RESUMED.id(),
                        resumed.guild(),
                        stream,
                        offset,
                        at,
                        route(resumed.route(), resumed.destination(), resumed.webhook())));
            case LinkProposed proposed ->
                LinkNews.of(
                        NetworkKinds.LINK_OFFERED,
                        proposed.parent(),
                        proposed.child(),
                        proposed.issuer(),
                        proposed.details(),
                        new Occasion(stream, offset, at));
            case LinkAccepted accepted ->
                LinkNews.of(
                        NetworkKinds.LINKED,
                        accepted.parent(),
                        accepted.child(),
                        accepted.issuer(),
                        accepted.details(),
                        new Occasion(stream, offset, at));
            case LinkDeclined declined ->
                LinkNews.of(
                        NetworkKinds.LINK_DECLINED,
                        declined.parent(),
                        declined.child(),
                        declined.issuer(),
                        declined.details(),
                        new Occasion(stream, offset, at));
            case LinkChanged changed ->
                LinkNews.of(
                        NetworkKinds.LINK_CHANGED,
                        changed.parent(),
                        changed.child(),
                        changed.issuer(),
                        changed.details(),
                        new Occasion(stream, offset, at));
            case LinkRemoved removed ->
                LinkNews.of(
                        NetworkKinds.UNLINKED,
                        removed.parent(),
                        removed.child(),
                        removed.issuer(),
                        removed.details(),
                        new Occasion(stream, offset, at));
            case MonitoredAction monitored -> List.of(SyncNews.monitored(monitored, new Occasion(stream, offset, at)));
            case DeliverySettled settled -> SyncNews.settled(settled, new Occasion(stream, offset, at));
            case ProtectionChanged changed ->
                List.of(new Announcement(
                        OwnKinds.SETTINGS.id(), changed.guild(), stream, offset, at, shielded(changed)));
            case DriftPolicySet set ->
                List.of(new Announcement(OwnKinds.SETTINGS.id(), set.guild(), stream, offset, at, set(set)));
            case ReconciliationFinished finished ->
                List.of(new Announcement(
                        OwnKinds.RECONCILIATION.id(), finished.guild(), stream, offset, at, differences(finished)));
            case ActionsHeld held -> List.of(HoldNews.held(held, new Occasion(stream, offset, at)));
            case HoldAnswered answered -> List.of(HoldNews.answered(answered, new Occasion(stream, offset, at)));
            case ModeratorUndone undone ->
                List.of(new Announcement(
                        OwnKinds.MODERATOR_UNDONE.id(), undone.guild(), stream, offset, at, undone(undone)));
            case SyncForced forced -> List.of();
            case BanIssued issued -> List.of();
            case BanLifted lifted -> List.of();
            case CaseAmended amended -> List.of();
            case CaseFact opened -> List.of();
            case CommandRefused refused -> List.of();
            case ErasureOrdered ordered -> List.of();
            case MainGuildSet set -> List.of();
            case UnknownFact unknown -> List.of();
        };
    }

    private static Map<String, Object> changed(SettingsChanged changed) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", changed.issuer().toString());
        facts.put("change", changed.change());
        return facts;
    }

    private static Map<String, Object> shielded(ProtectionChanged changed) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", changed.issuer().toString());
        facts.put(
                "change",
                changed.shielded()
                        ? "What other servers decide about %s is not carried out here.".formatted(changed.user())
                        : "What other servers decide about %s is carried out here again.".formatted(changed.user()));
        return facts;
    }

    private static Map<String, Object> undone(ModeratorUndone undone) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", undone.issuer().toString());
        facts.put("user", undone.moderator().toString());
        facts.put(
                "note",
                "%d cases since %s, from case %d to case %d"
                        .formatted(
                                undone.cases().size(),
                                undone.since().truncatedTo(SECONDS),
                                undone.cases().stream()
                                        .mapToLong(Long::longValue)
                                        .min()
                                        .orElse(0),
                                undone.cases().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .orElse(0)));
        return facts;
    }

    private static Map<String, Object> set(DriftPolicySet set) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", set.issuer().toString());
        facts.put(
                "change",
                "Differences of the cause %s are %s."
                        .formatted(
                                set.cause().key(),
                                switch (set.policy()) {
                                    case FIX -> "mended when the network is compared";
                                    case REPORT -> "only reported";
                                }));
        return facts;
    }

    private static Map<String, Object> differences(ReconciliationFinished finished) {
        var facts = new LinkedHashMap<String, Object>();
        if (finished.issuer() != null) {
            facts.put("issuer", finished.issuer().toString());
        }
        facts.put(
                "note",
                finished.counts().stream().map(FactAnnouncements::sentence).collect(joining("; ")));
        return facts;
    }

    private static String sentence(DriftCount count) {
        var what = switch (count.cause()) {
            case NEVER_SYNCED -> "from before it was linked";
            case FAILED -> "could not be carried out";
            case LIFTED_LOCALLY -> "lifted here";
            case MOVED_LOCALLY -> "moved to another end here";
            case UNKNOWN_MANUAL -> "known to no case";
        };
        var mended = count.mended() == 0 ? "" : ", %d being mended".formatted(count.mended());
        return "%d %s%s".formatted(count.found(), what, mended);
    }

    /** A webhook's id is no channel's: who reads of it knows it by the route that it serves. */
    private static Map<String, Object> route(RouteName route, String destination, @Nullable WebhookId webhook) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("route", route.key());
        facts.put(webhook == null ? "destination" : "webhook", destination);
        return facts;
    }
}
