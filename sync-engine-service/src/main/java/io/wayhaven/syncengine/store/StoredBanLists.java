package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.banlist.BanBook;
import io.wayhaven.syncengine.banlist.BanTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** When lists of bans are to be read, in PostgreSQL, whose clock is the only one. */
@ApplicationScoped
class StoredBanLists implements BanBook {

    private static final String SEEN = """
            insert into sync.ban_list (guild_id, shard, next_read_at) values ($1, $2, now())
            on conflict (guild_id) do update set shard = excluded.shard
            """;

    private static final String GAP =
            "update sync.ban_list set next_read_at = least(next_read_at, now()) where shard = $1";

    /** Guilds in which the bot may not ban (neither that bit nor the administrator's) stay due, and are passed over. */
    private static final String TAKE =
            """
            update sync.ban_list list set lease = lease + 1, taken_until = now() + interval '2 minutes',
                next_read_at = now() + $2 * interval '1 millisecond'
            where guild_id in (
                select due.guild_id from sync.ban_list due join sync.guild using (guild_id)
                where next_read_at <= now() and (taken_until is null or taken_until <= now()) and present
                    and
            """ + GuildTable.botMay(Permission.BAN_MEMBERS) + """
                 order by next_read_at limit $1 for update of due skip locked)
            returning guild_id, lease, now() as now, exists (
                select 1 from sync.guild where guild.guild_id = list.guild_id and
            """ + GuildTable.botMay(Permission.VIEW_AUDIT_LOG)
                    + ") as audited, " + ObservedBanTable.last("list") + " as last";

    private final Statements statements;
    private final Leases leases;
    private final long interval;

    StoredBanLists(Statements statements, SyncEngineConfig config) {
        this.statements = statements;
        this.leases = new Leases(statements, "ban_list");
        this.interval = config.bans().interval().toMillis();
    }

    @Override
    public CompletionStage<Void> seen(GuildId guild, int shard) {
        return statements.execute(SEEN, Tuple.of(guild.value(), shard));
    }

    @Override
    public CompletionStage<Void> gap(int shard) {
        return statements.execute(GAP, Tuple.of(shard));
    }

    @Override
    public CompletionStage<List<BanTurn>> takeDue(int most) {
        return statements
                .run(TAKE, Tuple.of((long) most, interval))
                .map(taken -> Rows.list(taken, StoredBanLists::turn))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Optional<BanTurn>> keep(BanTurn turn) {
        return leases.keep(turn.guild(), turn.lease()).thenApply(now -> now.map(turn::at));
    }

    @Override
    public CompletionStage<Void> finish(BanTurn turn) {
        return leases.finish(turn.guild(), turn.lease());
    }

    @Override
    public CompletionStage<Void> postpone(BanTurn turn, Duration wait) {
        return leases.postpone(turn.guild(), turn.lease(), wait);
    }

    private static BanTurn turn(Row row) {
        var audited = row.getBoolean("audited");
        return new BanTurn(
                new GuildId(row.getLong("guild_id")),
                row.getLong("lease"),
                audited,
                audited ? Columns.userOrNull(row, "last") : null,
                Columns.time(row, "now"));
    }
}
