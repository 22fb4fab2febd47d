package io.wayhaven.syncengine.auditcursor;

import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletionStage;

/** The audit logs of guilds. */
public interface AuditLog {

    /**
     * Asks for the oldest entries after one. Never fails: every end is a page.
     *
     * @see <a href="https://discord.com/developers/docs/resources/audit-log#get-guild-audit-log">Discord: get guild audit
     *     log</a>
     */
    CompletionStage<AuditPage> after(GuildId guild, long entry);
}
