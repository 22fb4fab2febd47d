package io.wayhaven.logwriter.announcement;

import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.kind.OwnKinds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
                        OwnKinds.SETTINGS.id(),
                        changed.guild(),
                        stream,
                        offset,
                        at,
                        facts("issuer", changed.issuer().toString(), "change", changed.change())));
            case PostingParked parked ->
                Optional.of(new Announcement(
                        OwnKinds.CHANNEL_PARKED.id(),
                        parked.guild(),
                        stream,
                        offset,
                        at,
                        facts(
                                "route",
                                parked.route().key(),
                                "destination",
                                parked.destination(),
                                "note",
                                parked.reason() + " " + parked.remedy())));
            case PostingResumed resumed ->
                Optional.of(new Announcement(
                        OwnKinds.CHANNEL_RESUMED.id(),
                        resumed.guild(),
                        stream,
                        offset,
                        at,
                        facts("route", resumed.route().key(), "destination", resumed.destination())));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> facts(String... namesAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
