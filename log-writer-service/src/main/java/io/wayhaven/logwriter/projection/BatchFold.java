package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.SnapshotChange;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.silence.Listening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds the events of a batch, in their order, into entries and into what is to be remembered. */
final class BatchFold {

    /** Under which the bot itself is remembered. */
    static final SnapshotKey OURSELVES = new SnapshotKey(SnapshotType.USER, 0, 0);

    private final Understanding understanding;
    private final Map<GuildId, GuildSettings> settings;
    private final Overlay overlay;
    private final AuditTrail trail;
    private final Map<EntryId, StoredEntry> entries = new LinkedHashMap<>();
    private final Map<EntryId, Amendment> amendments = new LinkedHashMap<>();
    private final List<Recovered> recovered = new ArrayList<>();
    private final Listening listening = new Listening();
    private final Set<GuildId> elsewhere = new HashSet<>();
    private int failures;

    BatchFold(Understanding understanding, Map<GuildId, GuildSettings> settings, Overlay overlay, AuditTrail trail) {
        this.understanding = understanding;
        this.settings = settings;
        this.overlay = overlay;
        this.trail = trail;
    }

    /**
     * An entry that holds only if no act is explained by its audit-log entry.
     *
     * @param auditEntry the entry that tells it
     */
    record Recovered(StoredEntry entry, AuditKey auditEntry) {}

    void take(Reception event, JsonNode payload) {
        hear(event);
        if (event.event().type().equals(AuditTrail.READ)) {
            trail.read(event, payload);
            interpret(event, payload, null);
            return;
        }
        var audit = AuditTrail.isEntry(event)
                ? AuditPayload.read(payload, event.guildId(), AuditTrail.seenAt(event))
                : null;
        if (audit == null || trail.take(audit)) {
            interpret(event, payload, audit);
            if (audit != null && AuditTrail.recovers(event)) {
                listening.unpushed(event.position().partition(), event.guildId(), audit.at());
            }
        }
        if (event.event().name().equals("READY") && payload.path("user").isObject()) {
            overlay.apply(
                    new SnapshotChange(OURSELVES, payload.path("user")),
                    event.event().time());
        }
    }

    private void hear(Reception event) {
        var partition = event.position().partition();
        listening.hear(partition, event.event().time());
        if (event.event().guild() != null && event.event().type().startsWith(DiscordEvent.DISPATCH_PREFIX)) {
            listening.dispatch(
                    partition,
                    event.guildId(),
                    event.event().name(),
                    event.event().time());
        }
    }

    /** A fault in the understanding of one event is not to stop those behind it. */
    private void interpret(Reception event, JsonNode payload, @Nullable AuditEntry audit) {
        Interpretation interpretation;
        try {
            interpretation = understanding.interpret(event.event(), payload, overlay);
        } catch (RuntimeException | StackOverflowError fault) {
            fail(event, fault);
            return;
        }
        var drafts = interpretation.drafts();
        for (int i = 0; i < drafts.size(); i++) {
            add(event, i, drafts.get(i));
        }
        if (audit != null && event.event().type().equals(AuditTrail.ENTRY)) {
            var key = new AuditKey(audit.guildId(), audit.id());
            var unlessTold = interpretation.unlessTold();
            for (int i = 0; i < unlessTold.size(); i++) {
                recovered.add(
                        new Recovered(Drafting.recovered(event, drafts.size() + i, unlessTold.get(i), audit), key));
            }
        }
        interpretation.amendments().forEach(this::amend);
        interpretation
                .changes()
                .forEach(change -> overlay.apply(change, event.event().time()));
    }

    void fail(Reception event, Throwable fault) {
        failures++;
        var entry = Drafting.failure(event, fault);
        entries.put(entry.entry().id(), entry);
    }

    private void add(Reception event, int ordinal, Draft draft) {
        var query = draft.attribution();
        if (isOn(event.event().guild(), draft.kind())
                || query != null
                        && query.becomes() != null
                        && isOn(event.event().guild(), query.becomes())) {
            var entry = Drafting.entry(event, ordinal, draft);
            entries.put(entry.entry().id(), entry);
            if (event.event().guild() == null && draft.guildId() != null) {
                elsewhere.add(new GuildId(draft.guildId()));
            }
            if (query != null && event.event().guild() != null) {
                trail.touch(Scope.at(event.guildId(), event.event().time()));
            }
        }
    }

    private void amend(Amendment amendment) {
        var id = new EntryId(amendment.eventId(), 0);
        var ofBatch = entries.computeIfPresent(
                id, (same, entry) -> entry.with(amendment.on(entry.entry().fields())));
        if (ofBatch == null) {
            amendments.put(id, amendment);
        }
    }

    /** Whether a guild wants entries of a kind; one that has not said so wants what the catalogue says. */
    boolean isOn(@Nullable GuildId guild, EventKind kind) {
        var wanted = guild == null ? null : settings.get(guild);
        return kind.enabled(wanted == null ? Map.of() : wanted.toggles());
    }

    Overlay overlay() {
        return overlay;
    }

    AuditTrail trail() {
        return trail;
    }

    Map<EntryId, StoredEntry> entries() {
        return entries;
    }

    /** What is now known of entries of earlier batches, the newest of each. */
    Map<EntryId, Amendment> amendments() {
        return amendments;
    }

    List<Recovered> recovered() {
        return recovered;
    }

    /** The guilds in which events of no guild are told. */
    Set<GuildId> elsewhere() {
        return elsewhere;
    }

    Listening listening() {
        return listening;
    }

    int failures() {
        return failures;
    }
}
