package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.LinkOffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links between guilds. */
final class LinkTable {

    /** Every link that is connected with a guild, whichever way it points. */
    private static final String NETWORK = """
            with recursive reached (guild_id) as (
                select $1::bigint
                union
                select neighbour.guild_id from reached cross join lateral (
                    select child_guild_id as guild_id from sync.guild_link
                    where parent_guild_id = reached.guild_id and status <> 'removed'
                    union all
                    select parent_guild_id from sync.guild_link
                    where child_guild_id = reached.guild_id and status <> 'removed') neighbour)
            select parent_guild_id, child_guild_id, type, mode, actions, offer_by, offer_type, offer_mode, offer_actions
            from sync.guild_link
            where status <> 'removed' and parent_guild_id in (select guild_id from reached)
            order by created_at, child_guild_id
            """;

    private static final String LINKED = """
            select exists (select 1 from sync.guild_link where parent_guild_id = $1 and status = 'active')
                or exists (select 1 from sync.guild_link where child_guild_id = $1 and status = 'active') as linked
            """;

    private static final String SAVE = """
            insert into sync.guild_link (parent_guild_id, child_guild_id, status, type, mode, actions,
                offer_by, offer_type, offer_mode, offer_actions)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (parent_guild_id, child_guild_id) do update
                set status = excluded.status, type = excluded.type, mode = excluded.mode, actions = excluded.actions,
                    offer_by = excluded.offer_by, offer_type = excluded.offer_type, offer_mode = excluded.offer_mode,
                    offer_actions = excluded.offer_actions, updated_at = now()
            """;

    private LinkTable() {}

    /**
     * The network of a guild.
     *
     * @param hopLimit over how many links an action travels at most
     */
    static Uni<GuildNetwork> networkOf(SqlConnection connection, GuildId guild, int hopLimit) {
        return connection
                .preparedQuery(NETWORK)
                .execute(Tuple.of(guild.value()))
                .map(rows -> new GuildNetwork(Rows.list(rows, LinkTable::link), hopLimit));
    }

    /** Whether anything travels to or from a guild. */
    static Uni<Boolean> isLinked(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(LINKED)
                .execute(Tuple.of(guild.value()))
                .map(rows -> rows.iterator().next().getBoolean("linked"));
    }

    static Uni<Void> save(SqlConnection connection, Link link) {
        var terms = link.terms();
        var offer = link.offer();
        var offered = offer == null ? null : offer.terms();
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.from(new @Nullable Object[] {
                    link.parent().value(),
                    link.child().value(),
                    link.status().stored(),
                    terms == null ? null : terms.type().key(),
                    terms == null ? null : terms.mode().key(),
                    terms == null ? null : keys(terms),
                    offer == null ? null : offer.by().key(),
                    offered == null ? null : offered.type().key(),
                    offered == null ? null : offered.mode().key(),
                    offered == null ? null : keys(offered)
                }))
                .replaceWithVoid();
    }

    private static String[] keys(LinkTerms terms) {
        return terms.actions().stream().map(LinkAction::key).toArray(String[]::new);
    }

    private static Link link(Row row) {
        var offered = terms(row, "offer_");
        return new Link(
                new GuildId(row.getLong("parent_guild_id")),
                new GuildId(row.getLong("child_guild_id")),
                terms(row, ""),
                offered == null ? null : new LinkOffer(offered, LinkSide.of(row.getString("offer_by"))));
    }

    private static @Nullable LinkTerms terms(Row row, String prefix) {
        var type = row.getString(prefix + "type");
        return type == null
                ? null
                : new LinkTerms(
                        LinkType.of(type),
                        LinkMode.of(row.getString(prefix + "mode")),
                        Arrays.stream(row.getArrayOfStrings(prefix + "actions"))
                                .map(LinkAction::of)
                                .collect(Collectors.toSet()));
    }
}
