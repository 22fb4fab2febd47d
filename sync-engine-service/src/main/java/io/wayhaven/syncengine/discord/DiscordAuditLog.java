package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.auditcursor.AuditEntry;
import io.wayhaven.syncengine.auditcursor.AuditLog;
import io.wayhaven.syncengine.auditcursor.AuditPage;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Audit logs through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordAuditLog implements AuditLog {

    private static final int MOST = 100;

    private final DiscordRouters routers;
    private final PacedReading<AuditPage> reading;

    DiscordAuditLog(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.reading = new PacedReading<>(
                calls,
                new PermitWindow(config.audit().requestsPerSecond(), timer),
                new AuditPage.Closed(),
                AuditPage.Later::new);
    }

    @Override
    public CompletionStage<AuditPage> after(GuildId guild, long entry) {
        return reading.read(
                routers.bot(),
                Routes.AUDIT_LOG_GET
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(entry))
                        .query("limit", MOST),
                DiscordAuditLog::page);
    }

    private static AuditPage page(JsonNode body) {
        var entries = StreamSupport.stream(body.path("audit_log_entries").spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(json -> new AuditEntry((ObjectNode) json))
                .sorted(Comparator.comparingLong(AuditEntry::id))
                .toList();
        return new AuditPage.Entries(entries, entries.size() < MOST);
    }
}
