package io.wayhaven.syncengine.auditcursor;

import io.wayhaven.contracts.event.DiscordEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where what was read goes. */
public interface AuditRecords {

    /** Completes when all of it is durable, in this order. */
    CompletionStage<Void> publish(List<DiscordEvent> records);
}
