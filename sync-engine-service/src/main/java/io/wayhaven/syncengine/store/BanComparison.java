package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.overview.LinkPreview.Bans;
import java.util.Optional;

/** Compares whom two guilds have banned. */
final class BanComparison {

    private static final String COMPARE = """
            select count(*) as total, count(*) filter (where not exists (
                select 1 from sync.observed_ban other
                where other.guild_id = $2 and other.user_id = observed_ban.user_id and other.banned)) as only_here
            from sync.observed_ban
            where guild_id = $1 and banned
            """;
    private static final String KNOWN = "select 1 from sync.ban_list where guild_id = $1 and known_at is not null";

    private BanComparison() {}

    /** The bans of a guild next to another's; empty as long as its list was not read to the end. */
    static Uni<Optional<Bans>> of(SqlConnection connection, GuildId guild, GuildId other) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(guild.value()))
                .chain(known -> known.size() == 0
                        ? Uni.createFrom().item(Optional.<Bans>empty())
                        : connection
                                .preparedQuery(COMPARE)
                                .execute(Tuple.of(guild.value(), other.value()))
                                .map(rows -> rows.iterator().next())
                                .map(row -> Optional.of(new Bans(row.getLong("total"), row.getLong("only_here")))));
    }
}
