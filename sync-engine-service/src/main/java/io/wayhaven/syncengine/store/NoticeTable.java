package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Punishment;

/** Who is to be told what is done to them. */
final class NoticeTable {

    private static final String ADD = """
            insert into sync.notice (case_number, status)
            select $1, 'pending' where coalesce((select (effective::json -> 'moderation' ->> 'directMessages')::boolean
                from sync.guild_settings where guild_id = $2), true)
            """;

    private NoticeTable() {}

    /** Has a person told, if that is wanted; completes with whether what is done to them is to wait for it. */
    static Uni<Boolean> add(SqlConnection connection, Punishment command, long caseNumber) {
        return isTold(command)
                ? connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(caseNumber, command.context().guild().value()))
                        .map(rows -> rows.rowCount() > 0 && command.action() != Action.WARN)
                : Uni.createFrom().item(false);
    }

    /** Who is no member where the command was given shares no server with the bot as a rule. */
    private static boolean isTold(Punishment command) {
        var stranger = Boolean.FALSE.equals(command.target().member());
        var origin = command.context().origin();
        return (origin == Origin.SLASH || origin == Origin.APPROVED || origin == Origin.ESCALATION)
                && !stranger
                && switch (command.action()) {
                    case BAN, SOFTBAN, KICK, WARN -> true;
                    case UNBAN, MUTE, UNMUTE, TIMEOUT, UNTIMEOUT, NOTE -> false;
                };
    }
}
