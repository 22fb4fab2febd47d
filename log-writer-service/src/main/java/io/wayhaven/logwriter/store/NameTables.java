package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.names.NameChange.ChannelNamed;
import io.wayhaven.logwriter.names.NameChange.GuildNamed;
import io.wayhaven.logwriter.names.NameUpdates;
import java.util.Collection;

/** The tables of names. Rows are touched only where a name changes. */
final class NameTables {

    private static final String GUILDS = """
            INSERT INTO log.guild AS g (guild_id, name)
            SELECT * FROM unnest($1::bigint[], $2::text[])
            ON CONFLICT (guild_id) DO UPDATE SET name = excluded.name WHERE g.name <> excluded.name""";

    private static final String CHANNELS = """
            INSERT INTO log.channel AS c (channel_id, guild_id, name)
            SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])
            ON CONFLICT (channel_id) DO UPDATE SET guild_id = excluded.guild_id, name = excluded.name
            WHERE (c.guild_id, c.name) <> (excluded.guild_id, excluded.name)""";

    private NameTables() {}

    static Uni<Void> update(SqlClient transaction, NameUpdates updates) {
        return guilds(transaction, updates.guilds()).chain(() -> channels(transaction, updates.channels()));
    }

    private static Uni<Void> guilds(SqlClient transaction, Collection<GuildNamed> guilds) {
        if (guilds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var row = Tuple.tuple()
                .addArrayOfLong(guilds.stream().map(GuildNamed::guildId).toArray(Long[]::new))
                .addArrayOfString(guilds.stream().map(GuildNamed::name).toArray(String[]::new));
        return transaction.preparedQuery(GUILDS).execute(row).replaceWithVoid();
    }

    private static Uni<Void> channels(SqlClient transaction, Collection<ChannelNamed> channels) {
        if (channels.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var row = Tuple.tuple()
                .addArrayOfLong(channels.stream().map(ChannelNamed::channelId).toArray(Long[]::new))
                .addArrayOfLong(channels.stream().map(ChannelNamed::guildId).toArray(Long[]::new))
                .addArrayOfString(channels.stream().map(ChannelNamed::name).toArray(String[]::new));
        return transaction.preparedQuery(CHANNELS).execute(row).replaceWithVoid();
    }
}
