package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.invitelist.InviteBook;
import io.wayhaven.syncengine.invitelist.InviteTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** When invites are to be read, in PostgreSQL, whose clock is the only one. */
@ApplicationScoped
class StoredInviteLists implements InviteBook {

    /** A moment later: a read that was asked for before the guild was seen says nothing, and clocks differ. */
    private static final String SEEN = """
            insert into sync.invite_list (guild_id, vanity, next_read_at)
            select guild_id, $2, now() + interval '2 seconds' from sync.guild where guild_id = $1
            on conflict (guild_id) do update set vanity = excluded.vanity, next_read_at = excluded.next_read_at,
                not_before = now()
            """;

    private static final String VANITY = "update sync.invite_list set vanity = $2 where guild_id = $1";

    /** Two seconds after the last of them, but at most ten after the first: in a raid that is one read in ten seconds. */
    private static final String JOINED = """
            update sync.invite_list set joined_at = now(), waiting_since = coalesce(waiting_since, now()),
                next_read_at = greatest(not_before,
                    least(coalesce(waiting_since, now()) + interval '10 seconds', now() + interval '2 seconds'))
            where guild_id = $1
            """;

    /**
     * Guilds in which the bot may not manage the server (neither that bit nor the administrator's) stay due, and are
     * passed over. A join right before may or may not be counted: the next read shows.
     */
    private static final String TAKE = """
            update sync.invite_list list set lease = lease + 1, taken_until = now() + interval '2 minutes',
                waiting_since = null,
                next_read_at = case when joined_at > now() - interval '1 second' then now() + interval '2 seconds' end
            where guild_id in (
                select due.guild_id from sync.invite_list due join sync.guild using (guild_id)
                where next_read_at <= now() and (taken_until is null or taken_until <= now()) and present
                    and
            """ + GuildTable.botMay(Permission.MANAGE_GUILD) + """
                 order by next_read_at limit $1 for update of due skip locked)
            returning guild_id, lease, vanity, now() as now
            """;

    private static final String POSTPONE = """
            update sync.invite_list set taken_until = null, next_read_at = now() + $3 * interval '1 millisecond',
                not_before = now() + $3 * interval '1 millisecond'
            where guild_id = $1 and lease = $2
            """;

    private final Statements statements;
    private final Leases leases;

    StoredInviteLists(Statements statements) {
        this.statements = statements;
        this.leases = new Leases(statements, "invite_list");
    }

    @Override
    public CompletionStage<Void> seen(GuildId guild, boolean vanity) {
        return statements.execute(SEEN, Tuple.of(guild.value(), vanity));
    }

    @Override
    public CompletionStage<Void> vanity(GuildId guild, boolean vanity) {
        return statements.execute(VANITY, Tuple.of(guild.value(), vanity));
    }

    @Override
    public CompletionStage<Void> joined(GuildId guild) {
        return statements.execute(JOINED, Tuple.of(guild.value()));
    }

    @Override
    public CompletionStage<List<InviteTurn>> takeDue(int most) {
        return statements
                .run(TAKE, Tuple.of((long) most))
                .map(taken -> Rows.list(taken, StoredInviteLists::turn))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Optional<Instant>> keep(InviteTurn turn) {
        return leases.keep(turn.guild(), turn.lease());
    }

    @Override
    public CompletionStage<Void> finish(InviteTurn turn) {
        return leases.finish(turn.guild(), turn.lease());
    }

    @Override
    public CompletionStage<Void> postpone(InviteTurn turn, Duration wait) {
        return statements.execute(POSTPONE, Tuple.of(turn.guild().value(), turn.lease(), wait.toMillis()));
    }

    private static InviteTurn turn(Row row) {
        return new InviteTurn(
                new GuildId(row.getLong("guild_id")),
                row.getLong("lease"),
                row.getBoolean("vanity"),
                Columns.time(row, "now"));
    }
}
