package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.member.Member;
import io.wayhaven.syncengine.member.MemberBook;
import io.wayhaven.syncengine.member.MemberPage;
import io.wayhaven.syncengine.member.MemberTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Members in PostgreSQL, whose clock is the only one: a list that was asked for later than something was heard of is newer. */
@ApplicationScoped
class StoredMembers implements MemberBook {

    private static final String AGAIN =
            "next_read_at = now(), taken_until = null, lease = list.lease + 1, known_at = null";

    private static final String SEEN = """
            insert into sync.member_list as list (guild_id, shard) values ($1, $2)
            on conflict (guild_id) do update set shard = excluded.shard,
            """ + " " + AGAIN;

    private static final String GAP = "update sync.member_list list set " + AGAIN + " where shard = $1";

    private static final String LINKED = """
             exists (select 1 from sync.guild_link
                where status = 'active' and %s in (parent_guild_id, child_guild_id))
            """;

    /** Of other guilds nobody asks who is a member. */
    private static final String HEARD = """
            insert into sync.member (guild_id, user_id, present, role_ids, joined_at, silent_until, since)
            select $1::bigint, $2::bigint, $3::boolean, $4::bigint[], $5::timestamptz, $6::timestamptz, now() where
            """ + LINKED.formatted("$1") + """
            on conflict (guild_id, user_id) do update set present = excluded.present, role_ids = excluded.role_ids,
                joined_at = excluded.joined_at, silent_until = excluded.silent_until, since = excluded.since
            """;

    private static final String TAKE = """
            update sync.member_list list set lease = lease + 1, taken_until = now() + interval '2 minutes',
                next_read_at = now() + $2 * interval '1 millisecond'
            where guild_id in (
                select due.guild_id from sync.member_list due join sync.guild using (guild_id)
                where next_read_at <= now() and (taken_until is null or taken_until <= now()) and present and
            """ + LINKED.formatted("due.guild_id") + """
                order by next_read_at limit $1 for update of due skip locked)
            returning guild_id, lease, now() as now
            """;

    private static final String PRESENT = """
            insert into sync.member as known (guild_id, user_id, present, role_ids, joined_at, silent_until, since)
            select $1::bigint, user_id, true, role_ids, joined_at, silent_until, $3::timestamptz
            from json_to_recordset($2::text::json) as page
                (user_id bigint, role_ids bigint[], joined_at timestamptz, silent_until timestamptz)
            on conflict (guild_id, user_id) do update set present = true, role_ids = excluded.role_ids,
                joined_at = excluded.joined_at, silent_until = excluded.silent_until, since = excluded.since
                where known.since < excluded.since
            """;

    private static final String ABSENT = """
            delete from sync.member
            where guild_id = $1 and user_id > $2 and ($3::bigint is null or user_id <= $3) and since < $4
            """;

    private static final String FINISH =
            "update sync.member_list set taken_until = null, known_at = now() where guild_id = $1 and lease = $2";

    private final Statements statements;
    private final Leases leases;
    private final Transactions transactions;
    private final long interval;

    StoredMembers(Statements statements, Transactions transactions, SyncEngineConfig config) {
        this.statements = statements;
        this.leases = new Leases(statements, "member_list");
        this.transactions = transactions;
        this.interval = config.members().interval().toMillis();
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
    public CompletionStage<Void> present(GuildId guild, Member member) {
        var roles = member.roles().stream().map(RoleId::value).toArray(Long[]::new);
        return statements.execute(
                HEARD,
                Tuple.of(
                        guild.value(),
                        member.user().value(),
                        true,
                        roles,
                        Columns.timeOrNull(member.joinedAt()),
                        Columns.timeOrNull(member.silentUntil())));
    }

    @Override
    public CompletionStage<Void> left(GuildId guild, UserId user) {
        return statements.execute(HEARD, Tuple.of(guild.value(), user.value(), false, new Long[0], null, null));
    }

    @Override
    public CompletionStage<List<MemberTurn>> takeDue(int most) {
        return statements
                .run(TAKE, Tuple.of((long) most, interval))
                .map(taken -> Rows.list(
                        taken,
                        row -> new MemberTurn(
                                new GuildId(row.getLong("guild_id")), row.getLong("lease"), Columns.time(row, "now"))))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> take(MemberTurn turn, long after, MemberPage.Members page) {
        return transactions.quietly(connection -> present(connection, turn, page)
                .chain(() -> connection
                        .preparedQuery(ABSENT)
                        .execute(Tuple.of(turn.guild().value(), after, upTo(page), Columns.time(turn.now())))
                        .replaceWithVoid()));
    }

    @Override
    public CompletionStage<Optional<MemberTurn>> keep(MemberTurn turn) {
        return leases.keep(turn.guild(), turn.lease()).thenApply(now -> now.map(turn::at));
    }

    @Override
    public CompletionStage<Void> finish(MemberTurn turn) {
        return statements.execute(FINISH, Tuple.of(turn.guild().value(), turn.lease()));
    }

    @Override
    public CompletionStage<Void> postpone(MemberTurn turn, Duration wait) {
        return leases.postpone(turn.guild(), turn.lease(), wait);
    }

    private static Uni<Void> present(SqlConnection connection, MemberTurn turn, MemberPage.Members page) {
        return connection
                .preparedQuery(PRESENT)
                .execute(Tuple.of(turn.guild().value(), json(page.members()), Columns.time(turn.now())))
                .replaceWithVoid();
    }

    private static @Nullable Long upTo(MemberPage.Members page) {
        return page.complete() ? null : page.members().getLast().user().value();
    }

    private static String json(List<Member> members) {
        var page = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> {
            var entry = page.addObject().put("user_id", member.user().value());
            put(entry, "joined_at", member.joinedAt());
            put(entry, "silent_until", member.silentUntil());
            var roles = entry.putArray("role_ids");
            member.roles().forEach(role -> roles.add(role.value()));
        });
        return page.toString();
    }

    private static void put(ObjectNode entry, String name, @Nullable Instant time) {
        if (time != null) {
            entry.put(name, time.toString());
        }
    }
}
