package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.volume.HeldAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held. */
final class HeldActionTable {

    private static final String ADD = """
            insert into sync.held_action (hold_id, command_id, action, user_id, people, reason, held_at, type, command,
                case_number, guild_ids)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String FIRST = """
            select action, user_id, people, reason, case_number from sync.held_action
            where hold_id = $1 order by place limit $2
            """;
    private static final String COMMANDS = """
            select command_id, type, command from sync.held_action
            where hold_id = $1 and command is not null order by place
            """;
    private static final String SPREADING = """
            select case_number, user_id, guild_ids from sync.held_action
            where hold_id = $1 and case_number is not null order by user_id, place
            """;
    private static final String FORGET = "update sync.held_action set command = null where hold_id = $1";

    private HeldActionTable() {}

    /** A command that is held. @param id under which it was held */
    record Command(CommandId id, ModerationCommand command) {}

    /** A case that is held back from guilds. */
    record Spreading(long caseNumber, UserId user, List<GuildId> guilds) {}

    /** Holds a command. */
    static Uni<Void> add(
            SqlConnection connection,
            long hold,
            CommandId id,
            HeldAction held,
            ModerationCommand command,
            Instant now) {
        return add(
                connection,
                hold,
                id,
                held,
                now,
                MessageFamilies.COMMANDS.typeOf(command),
                Buffer.buffer(MessageFamilies.COMMANDS.encode(command)),
                null);
    }

    /** Holds a case back from guilds. */
    static Uni<Void> add(
            SqlConnection connection,
            long hold,
            CommandId id,
            HeldAction held,
            Collection<GuildId> guilds,
            Instant now) {
        return add(connection, hold, id, held, now, null, null, Columns.ids(guilds));
    }

    private static Uni<Void> add(
            SqlConnection connection,
            long hold,
            CommandId id,
            HeldAction held,
            Instant now,
            @Nullable String type,
            @Nullable Buffer command,
            Long @Nullable [] guilds) {
        var user = held.user();
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.from(new @Nullable Object[] {
                    hold,
                    id.value(),
                    held.action().stored(),
                    user == null ? null : user.value(),
                    held.people(),
                    Columns.text(held.reason()),
                    Columns.time(now),
                    type,
                    command,
                    held.caseNumber(),
                    guilds
                }))
                .replaceWithVoid();
    }

    /** The first actions of a hold. */
    static Uni<List<HeldAction>> first(SqlConnection connection, long hold, int number) {
        return connection
                .preparedQuery(FIRST)
                .execute(Tuple.of(hold, number))
                .map(rows -> Rows.list(
                        rows,
                        row -> new HeldAction(
                                Action.ofStored(row.getString("action")),
                                Columns.userOrNull(row, "user_id"),
                                row.getInteger("people"),
                                row.getString("reason"),
                                row.getLong("case_number"))));
    }

    static Uni<List<Command>> commands(SqlConnection connection, long hold) {
        return connection
                .preparedQuery(COMMANDS)
                .execute(Tuple.of(hold))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Command(
                                new CommandId(row.getString("command_id")),
                                MessageFamilies.COMMANDS.decode(
                                        row.getString("type"),
                                        row.get(Buffer.class, "command").getBytes()))));
    }

    /** In the order in which whoever takes several locks of people takes them. */
    static Uni<List<Spreading>> spreading(SqlConnection connection, long hold) {
        return connection
                .preparedQuery(SPREADING)
                .execute(Tuple.of(hold))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Spreading(
                                row.getLong("case_number"),
                                new UserId(row.getLong("user_id")),
                                Arrays.stream(row.getArrayOfLongs("guild_ids"))
                                        .map(GuildId::new)
                                        .toList())));
    }

    /** Nobody carries out any more what was held. */
    static Uni<Void> forget(SqlConnection connection, long hold) {
        return connection.preparedQuery(FORGET).execute(Tuple.of(hold)).replaceWithVoid();
    }
}
