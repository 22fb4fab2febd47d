package io.wayhaven.logwriter.announcement;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.kind.NetworkKinds;
import java.util.LinkedHashMap;
import java.util.List;

/** What guilds are told of actions that were taken elsewhere. */
final class SyncNews {

    private SyncNews() {}

    static Announcement monitored(MonitoredAction action, Occasion occasion) {
        var facts = new LinkedHashMap<String, Object>();
        if (action.issuer() != null) {
            facts.put("issuer", action.issuer().toString());
        }
        facts.put("user", action.user().toString());
        facts.put("server", action.sourceName());
        facts.put("action", action.action());
        if (!action.reason().isBlank()) {
            facts.put("reason", action.reason());
        }
        facts.put("case", action.caseNumber());
        return new Announcement(
                NetworkKinds.MONITORED.id(),
                action.guild(),
                occasion.stream(),
                occasion.number(),
                occasion.at(),
                facts);
    }

    /** Tells a guild what somebody has to act on there; what went well, or goes on, needs nobody. */
    static List<Announcement> settled(DeliverySettled settled, Occasion occasion) {
        return switch (settled.outcome()) {
            case Outcome.Refused refused ->
                List.of(failed(settled, refused.reason() + " " + refused.remedy(), occasion));
            case Outcome.GaveUp gaveUp -> List.of(failed(settled, gaveUp.reason(), occasion));
            case Outcome.Applied applied -> List.of();
            case Outcome.AlreadyInPlace inPlace -> List.of();
            case Outcome.Skipped skipped -> List.of();
            case Outcome.Superseded superseded -> List.of();
            case Outcome.RetryLater later -> List.of();
            case Outcome.Unknown unknown -> List.of();
        };
    }

    private static Announcement failed(DeliverySettled settled, String why, Occasion occasion) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("user", settled.user().toString());
        facts.put("note", why);
        facts.put("case", settled.caseNumber());
        return new Announcement(
                NetworkKinds.FAILED.id(), settled.guild(), occasion.stream(), occasion.number(), occasion.at(), facts);
    }
}
