package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.projection.Changes.AuditRead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What is stored, as seen within one transaction. Every call costs the same number of statements, however much is asked. */
public interface Ledger {

    /** What is remembered of these; what isn't is left out. */
    CompletionStage<Memory> recall(Needs needs);

    /** What these guilds want; without those that have not said so. */
    CompletionStage<Map<GuildId, GuildSettings>> settings(Set<GuildId> guilds);

    /** Those of these audit-log entries that were seen before. */
    CompletionStage<Map<AuditKey, AuditEntry>> auditEntries(Set<AuditKey> keys);

    /** When the audit logs of these guilds were last read to their end; never for those left out. */
    CompletionStage<Map<Long, Instant>> lastReads(Set<Long> guilds);

    /** Stores what was seen of audit logs, so that {@link #surroundings} tells it. */
    CompletionStage<Void> remember(Collection<AuditEntry> entries, Collection<AuditRead> reads);

    /** What is stored around scopes, by guild; a guild has at most one scope. */
    CompletionStage<Map<Long, Surroundings>> surroundings(Collection<Scope> scopes);

    /** Those of these entries that are there and may be amended; the times are those of their events. */
    CompletionStage<List<StoredEntry>> entries(Map<EntryId, Instant> ids);

    /** Stores what a batch came to. */
    CompletionStage<Void> save(Changes changes);
}
