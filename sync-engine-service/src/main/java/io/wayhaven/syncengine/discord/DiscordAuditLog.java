package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.auditcursor.AuditEntry;
import io.wayhaven.syncengine.auditcursor.AuditLog;
import io.wayhaven.syncengine.auditcursor.AuditPage;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Audit logs through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordAuditLog implements AuditLog {

    private static final int MOST = 100;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration UNANSWERED = Duration.ofSeconds(10);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final PermitWindow share;

    DiscordAuditLog(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.calls = calls;
        this.share = new PermitWindow(config.audit().requestsPerSecond(), timer);
    }

    @Override
    public CompletionStage<AuditPage> after(GuildId guild, long entry) {
        var granted = new CompletableFuture<Void>();
        share.ask(() -> granted.complete(null));
        return granted.thenCompose(permit -> ask(guild, entry)).whenComplete((page, failure) -> share.answered());
    }

    private CompletionStage<AuditPage> ask(GuildId guild, long entry) {
        return calls.read(
                routers.bot(),
                Routes.AUDIT_LOG_GET
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(entry))
                        .query("limit", MOST),
                JsonNode.class,
                DiscordAuditLog::page,
                DiscordAuditLog::unanswered);
    }

    private static AuditPage page(JsonNode body) {
        var entries = StreamSupport.stream(body.path("audit_log_entries").spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(json -> new AuditEntry((ObjectNode) json))
                .sorted(Comparator.comparingLong(AuditEntry::id))
                .toList();
        return new AuditPage.Entries(entries, entries.size() < MOST);
    }

    private static AuditPage unanswered(CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                status == FORBIDDEN || status == NOT_FOUND ? new AuditPage.Closed() : new AuditPage.Later(UNANSWERED);
            case CallResult.Limited limited -> new AuditPage.Later(limited.delay());
            case CallResult.NoAnswer none -> new AuditPage.Later(UNANSWERED);
            case CallResult.Done done -> new AuditPage.Later(UNANSWERED);
        };
    }
}
