package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.LinkDirection;
import io.wayhaven.syncengine.network.LinkStatus;
import io.wayhaven.syncengine.network.LinkType;
import java.util.stream.StreamSupport;

/** Links between guilds. */
final class LinkTable {

    /** Every link that is connected with a guild, whichever way it points. */
    private static final String NETWORK = """
            with recursive reached (guild_id) as (
                select $1::bigint
                union
                select case when link.parent_guild_id = reached.guild_id
                            then link.child_guild_id else link.parent_guild_id end
                from reached join sync.guild_link link
                    on reached.guild_id in (link.parent_guild_id, link.child_guild_id)
                where link.status <> 'removed')
            select parent_guild_id, child_guild_id, status, type, direction
            from sync.guild_link
            where status <> 'removed' and parent_guild_id in (select guild_id from reached)
            order by created_at, child_guild_id
            """;

    private static final String SAVE = """
            insert into sync.guild_link (parent_guild_id, child_guild_id, status, type, direction)
            values ($1, $2, $3, $4, $5)
            on conflict (parent_guild_id, child_guild_id) do update
                set status = excluded.status, type = excluded.type, direction = excluded.direction, updated_at = now()
            """;

    private LinkTable() {}

    /** The network of a guild. */
    static Uni<GuildNetwork> networkOf(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(NETWORK)
                .execute(Tuple.of(guild.value()))
                .map(rows -> new GuildNetwork(StreamSupport.stream(rows.spliterator(), false)
                        .map(LinkTable::link)
                        .toList()));
    }

    static Uni<Void> save(SqlConnection connection, Link link) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        link.parent().value(),
                        link.child().value(),
                        link.status().stored(),
                        link.type().stored(),
                        link.direction().stored()))
                .replaceWithVoid();
    }

    private static Link link(Row row) {
        return new Link(
                new GuildId(row.getLong("parent_guild_id")),
                new GuildId(row.getLong("child_guild_id")),
                LinkStatus.ofStored(row.getString("status")),
                LinkType.ofStored(row.getString("type")),
                LinkDirection.ofStored(row.getString("direction")));
    }
}
