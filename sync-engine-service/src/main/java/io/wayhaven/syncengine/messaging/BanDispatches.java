package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.echo.SeenAction.Witness;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about bans.
 *
 * @see <a href="https://discord.com/developers/docs/resources/audit-log">Discord: audit log</a>
 */
final class BanDispatches {

    private static final int MEMBER_BAN_ADD = 22;
    private static final int MEMBER_BAN_REMOVE = 23;

    record EntryPart(
            @Nullable String id,
            @JsonProperty("user_id") @Nullable UserId userId,
            @JsonProperty("target_id") @Nullable UserId targetId,
            @JsonProperty("action_type") int actionType,
            @Nullable String reason) {}

    record UserPart(UserId id, @Nullable String username) {}

    record BanPart(@Nullable UserPart user) {}

    /** The action that the dispatch reports; empty if it is about something else. */
    Optional<SeenAction> read(DiscordEvent event) {
        return switch (event.name()) {
            case "GUILD_AUDIT_LOG_ENTRY_CREATE", DiscordEvent.AUDIT_ENTRY_TYPE -> entry(event);
            case "GUILD_BAN_ADD" -> Optional.of(ban(event, Action.BAN));
            case "GUILD_BAN_REMOVE" -> Optional.of(ban(event, Action.UNBAN));
            default -> throw new IllegalArgumentException(event.name() + " is no dispatch about a ban");
        };
    }

    private static Optional<SeenAction> entry(DiscordEvent event) {
        var entry = DispatchPayload.read(event, EntryPart.class);
        return switch (entry.actionType()) {
            case MEMBER_BAN_ADD -> Optional.of(entry(event, entry, Action.BAN));
            case MEMBER_BAN_REMOVE -> Optional.of(entry(event, entry, Action.UNBAN));
            // Audit log entries are about much more than bans
            default -> Optional.empty();
        };
    }

    private static SeenAction entry(DiscordEvent event, EntryPart entry, Action action) {
        var id = require(entry.id(), "id");
        return new SeenAction(
                Witness.AUDIT_LOG,
                CommandId.ofAuditLogEntry(id),
                require(event.guild(), "guild id"),
                action,
                require(entry.targetId(), "target_id"),
                null,
                entry.userId(),
                entry.reason() == null ? "" : entry.reason(),
                Snowflake.timeOf(Snowflake.parse(id)));
    }

    private static SeenAction ban(DiscordEvent event, Action action) {
        var user = require(DispatchPayload.read(event, BanPart.class).user(), "user");
        return new SeenAction(
                Witness.BAN_EVENT,
                CommandId.ofDispatch(event.id().toString()),
                require(event.guild(), "guild id"),
                action,
                user.id(),
                user.username(),
                null,
                "",
                event.time());
    }
}
