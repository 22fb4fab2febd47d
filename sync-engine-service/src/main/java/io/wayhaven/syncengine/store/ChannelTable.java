package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Overwrite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Channels of guilds. */
final class ChannelTable {

    private static final String OF_GUILD = """
            select channel_id, name, type, overwrite_ids, overwrite_allow, overwrite_deny
            from sync.guild_channel where guild_id = $1
            """;

    // A channel without its guild would be a dispatch out of order: the guild's own description follows.
    private static final String SAVE = """
            insert into sync.guild_channel
                (guild_id, channel_id, name, type, overwrite_ids, overwrite_allow, overwrite_deny)
            select $1::bigint, $2::bigint, $3::text, $4::int, $5::bigint[], $6::bigint[], $7::bigint[]
            where exists (select 1 from sync.guild where guild_id = $1)
            on conflict (guild_id, channel_id) do update
                set name = excluded.name, type = excluded.type, overwrite_ids = excluded.overwrite_ids,
                    overwrite_allow = excluded.overwrite_allow, overwrite_deny = excluded.overwrite_deny
            """;

    private static final String DELETE = "delete from sync.guild_channel where guild_id = $1 and channel_id = $2";

    private static final String FORGET_OTHERS =
            "delete from sync.guild_channel where guild_id = $1 and channel_id <> all ($2)";

    /** Revision 0 is below every revision of the defaults. */
    private static final String LOOK_AGAIN = "update sync.guild_settings set defaults_revision = 0 where guild_id = $1";

    private ChannelTable() {}

    static Uni<Map<ChannelId, Channel>> of(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(OF_GUILD)
                .execute(Tuple.of(guild.value()))
                .map(rows -> Rows.stream(rows)
                        .map(ChannelTable::channel)
                        .collect(Collectors.toMap(Channel::id, Function.identity())));
    }

    static Uni<Void> save(SqlConnection connection, GuildId guild, List<Channel> channels) {
        return channels.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SAVE)
                        .executeBatch(channels.stream()
                                .map(channel -> parameters(guild, channel))
                                .toList())
                        .replaceWithVoid();
    }

    static Uni<Void> delete(SqlConnection connection, GuildId guild, ChannelId channel) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(guild.value(), channel.value()))
                .replaceWithVoid();
    }

    /** These channels and no others. */
    static Uni<Void> replace(SqlConnection connection, GuildId guild, List<Channel> channels) {
        var ids = channels.stream().map(channel -> channel.id().value()).toArray(Long[]::new);
        return connection
                .preparedQuery(FORGET_OTHERS)
                .execute(Tuple.of(guild.value(), ids))
                .chain(() -> save(connection, guild, channels));
    }

    /** Has the guild's effective settings looked at again: a channel that is gone leads nowhere. */
    static Uni<Void> settingsDependOn(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(LOOK_AGAIN)
                .execute(Tuple.of(guild.value()))
                .replaceWithVoid();
    }

    private static Tuple parameters(GuildId guild, Channel channel) {
        return Tuple.from(new Object[] {
            guild.value(),
            channel.id().value(),
            Columns.text(channel.name()),
            channel.type(),
            column(channel, Overwrite::holder),
            column(channel, Overwrite::allow),
            column(channel, Overwrite::deny)
        });
    }

    private static Long[] column(Channel channel, ToLongFunction<Overwrite> value) {
        return channel.overwrites().stream().mapToLong(value).boxed().toArray(Long[]::new);
    }

    private static Channel channel(Row row) {
        var holders = row.getArrayOfLongs("overwrite_ids");
        var allow = row.getArrayOfLongs("overwrite_allow");
        var deny = row.getArrayOfLongs("overwrite_deny");
        return new Channel(
                new ChannelId(row.getLong("channel_id")),
                row.getString("name"),
                row.getInteger("type"),
                IntStream.range(0, holders.length)
                        .mapToObj(place -> new Overwrite(holders[place], allow[place], deny[place]))
                        .toList());
    }
}
