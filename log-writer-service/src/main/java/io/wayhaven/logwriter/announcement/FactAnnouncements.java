package io.wayhaven.logwriter.announcement;

import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.BanLifted;
import io.wayhaven.contracts.fact.CaseFact;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.fact.UnknownFact;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.settings.RouteName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which facts of the moderation network belong in the log as well. Those about punishments are there as Discord tells them. */
public final class FactAnnouncements {

    private FactAnnouncements() {}

    /**
     * What a fact has the log say.
     *
     * @param stream names the partition that the fact comes from
     * @param offset where it stands there
     * @param at when it occurred
     */
    public static Optional<Announcement> of(ModerationFact fact, String stream, long offset, Instant at) {
        return switch (fact) {
            case SettingsChanged changed ->
                Optional.of(new Announcement(
                        OwnKinds.SETTINGS.id(), changed.guild(), stream, offset, at, changed(changed)));
            case PostingParked parked -> {
                var facts = route(parked.route(), parked.destination(), parked.webhook());
                facts.put("note", parked.reason() + " " + parked.remedy());
                yield Optional.of(
                        new Announcement(OwnKinds.CHANNEL_PARKED.id(), parked.guild(), stream, offset, at, facts));
            }
            case PostingResumed resumed ->
                Optional.of(new Announcement(
                        OwnKinds.CHANNEL_RESUMED.id(),
                        resumed.guild(),
                        stream,
                        offset,
                        at,
                        route(resumed.route(), resumed.destination(), resumed.webhook())));
            case BanIssued issued -> Optional.empty();
            case BanLifted lifted -> Optional.empty();
            case CaseFact opened -> Optional.empty();
            case CommandRefused refused -> Optional.empty();
            case DeliverySettled settled -> Optional.empty();
            case ErasureOrdered ordered -> Optional.empty();
            case LinkAccepted accepted -> Optional.empty();
            case LinkChanged changed -> Optional.empty();
            case LinkDeclined declined -> Optional.empty();
            case LinkProposed proposed -> Optional.empty();
            case LinkRemoved removed -> Optional.empty();
            case MainGuildSet set -> Optional.empty();
            case MonitoredAction monitored -> Optional.empty();
            case UnknownFact unknown -> Optional.empty();
        };
    }

    private static Map<String, Object> changed(SettingsChanged changed) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", changed.issuer().toString());
        facts.put("change", changed.change());
        return facts;
    }

    /** A webhook's id is no channel's: who reads of it knows it by the route that it serves. */
    private static Map<String, Object> route(RouteName route, String destination, @Nullable WebhookId webhook) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("route", route.key());
        facts.put(webhook == null ? "destination" : "webhook", destination);
        return facts;
    }
}
