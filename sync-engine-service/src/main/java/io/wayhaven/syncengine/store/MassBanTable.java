package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.MassBanView;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bans that were given as one command: each is decided by itself, as if it had been given alone. */
final class MassBanTable {
    private static final int DELETE_NO_MESSAGES = 0;
    private static final String FORGET = "delete from sync.mass_ban where created_at < now() - interval '1 day'";
    private static final String ADD = "insert into sync.mass_ban (command_id, user_ids) values ($1, $2)";
    private static final String COMMANDS =
            " (select mass_ban.command_id || ':' || user_id as command_id from sync.mass_ban, unnest (user_ids) user_id where mass_ban.command_id = $1) each ";
    static final String TOTALS =
            "select (select cardinality(user_ids) from sync.mass_ban where command_id = $1) as people,"
                    + " (select count(*) from" + COMMANDS
                    + "join sync.processed_command using (command_id)) as decided,"
                    + " (select count(*) from" + COMMANDS + "join sync.moderation_case using (command_id)) as cases";
    static final String GUILDS =
            "select delivery.guild_id, coalesce(guild.name, delivery.guild_id::text) as guild_name, status, count(*)::int as number from"
                    + COMMANDS + "join sync.moderation_case using (command_id) join sync.delivery using (case_number)"
                    + " left join sync.guild on guild.guild_id = delivery.guild_id"
                    + " group by 1, 2, 3 order by 2, 1";

    private MassBanTable() {}

    /** Gives the bans as commands, and reports on all of them together. */
    static Uni<Void> start(SqlConnection connection, CommandContext context, MassBan ban, Instant now) {
        var commands = ban.users().stream()
                .map(user -> single(context, user, ban.reason()))
                .map(single -> Outgoing.command(single, single.context(), context.id(), now))
                .toList();
        return connection
                .query(FORGET)
                .execute()
                .chain(() -> connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(
                                context.id().value(),
                                ban.users().stream().map(UserId::value).toArray(Long[]::new))))
                .chain(() -> OutboxTable.add(connection, commands))
                .chain(() -> ReplyTable.reportMassBan(connection, context));
    }

    private static Ban single(CommandContext context, UserId user, String reason) {
        return new Ban(
                new CommandContext(
                        new CommandId(context.id() + ":" + user),
                        context.guild(),
                        context.issuer(),
                        Origin.MASS,
                        context.issuedAt(),
                        null),
                new Target(user, null, List.of()),
                reason,
                DELETE_NO_MESSAGES,
                null);
    }

    static MassBanView view(Row totals, Iterable<Row> guilds) {
        var names = new LinkedHashMap<Long, String>();
        var counts = new HashMap<Long, Map<DeliveryStatus, Integer>>();
        guilds.forEach(row -> {
            names.put(row.getLong("guild_id"), row.getString("guild_name"));
            counts.computeIfAbsent(row.getLong("guild_id"), guild -> new EnumMap<>(DeliveryStatus.class))
                    .put(DeliveryStatus.ofStored(row.getString("status")), row.getInteger("number"));
        });
        return new MassBanView(
                totals.getInteger("people"),
                Math.toIntExact(totals.getLong("decided")),
                Math.toIntExact(totals.getLong("cases")),
                names.entrySet().stream()
                        .map(name ->
                                new MassBanView.Line(name.getValue(), counts.getOrDefault(name.getKey(), Map.of())))
                        .toList());
    }
}
