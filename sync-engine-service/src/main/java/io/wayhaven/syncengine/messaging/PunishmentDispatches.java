package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.echo.SeenAction.Witness;
import io.wayhaven.syncengine.punishment.Action;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about what moderators do to people.
 *
 * @see <a href="https://discord.com/developers/docs/resources/audit-log">Discord: audit log</a>
 */
final class PunishmentDispatches {

    private static final int MEMBER_KICK = 20;
    private static final int MEMBER_BAN_ADD = 22;
    private static final int MEMBER_BAN_REMOVE = 23;
    private static final int MEMBER_UPDATE = 24;
    private static final int MEMBER_ROLE_UPDATE = 25;

    private static final String SILENT_UNTIL = "communication_disabled_until";

    record ChangePart(
            String key, @JsonProperty("new_value") @Nullable JsonNode newValue) {}

    record EntryPart(
            @Nullable String id,
            @JsonProperty("user_id") @Nullable UserId userId,
            @JsonProperty("target_id") @Nullable UserId targetId,
            @JsonProperty("action_type") int actionType,
            @Nullable List<ChangePart> changes,
            @Nullable String reason) {}

    record UserPart(UserId id, @Nullable String username) {}

    record BanPart(@Nullable UserPart user) {}

    /** The actions that the dispatch may report; none if it is about something else. */
    List<SeenAction> read(DiscordEvent event) {
        return switch (event.name()) {
            case "GUILD_AUDIT_LOG_ENTRY_CREATE", DiscordEvent.AUDIT_ENTRY_TYPE -> entry(event);
            case "GUILD_BAN_ADD" -> List.of(ban(event, Action.BAN));
            case "GUILD_BAN_REMOVE" -> List.of(ban(event, Action.UNBAN));
            default -> throw new IllegalArgumentException(event.name() + " is no dispatch about a punishment");
        };
    }

    private static List<SeenAction> entry(DiscordEvent event) {
        var entry = DispatchPayload.read(event, EntryPart.class);
        return switch (entry.actionType()) {
            case MEMBER_KICK -> List.of(entry(event, entry, Action.KICK, null, null));
            case MEMBER_BAN_ADD -> List.of(entry(event, entry, Action.BAN, null, null));
            case MEMBER_BAN_REMOVE -> List.of(entry(event, entry, Action.UNBAN, null, null));
            case MEMBER_UPDATE ->
                changed(entry, SILENT_UNTIL)
                        .map(change -> timeout(event, entry, change.newValue()))
                        .toList();
            case MEMBER_ROLE_UPDATE ->
                Stream.concat(
                                roles(entry, "$add").map(role -> entry(event, entry, Action.MUTE, role, null)),
                                roles(entry, "$remove").map(role -> entry(event, entry, Action.UNMUTE, role, null)))
                        .toList();
            // Audit log entries are about much more
            default -> List.of();
        };
    }

    private static Stream<ChangePart> changed(EntryPart entry, String key) {
        var changes = entry.changes();
        return changes == null
                ? Stream.empty()
                : changes.stream().filter(change -> change.key().equals(key));
    }

    /** Which of them mutes is known elsewhere. */
    private static Stream<RoleId> roles(EntryPart entry, String key) {
        return changed(entry, key)
                .flatMap(change -> Stream.ofNullable(change.newValue()))
                .flatMap(value -> StreamSupport.stream(value.spliterator(), false))
                .map(role -> RoleId.of(role.path("id").asText()));
    }

    private static SeenAction timeout(DiscordEvent event, EntryPart entry, @Nullable JsonNode until) {
        return until == null || until.isNull()
                ? entry(event, entry, Action.UNTIMEOUT, null, null)
                : entry(event, entry, Action.TIMEOUT, null, time(until.asText()));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new UndecodableMessageException("the end of a timeout is no time");
        }
    }

    private static SeenAction entry(
            DiscordEvent event, EntryPart entry, Action action, @Nullable RoleId role, @Nullable Instant until) {
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
                role,
                until,
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
                null,
                null,
                event.time());
    }
}
