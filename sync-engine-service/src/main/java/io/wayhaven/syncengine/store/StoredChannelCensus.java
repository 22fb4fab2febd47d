package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.settings.ChannelCensus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks channels up in PostgreSQL. */
@ApplicationScoped
class StoredChannelCensus implements ChannelCensus {

    private static final String LOOK = """
            select (select count(distinct guild_id) from sync.guild_channel join sync.guild using (guild_id) where present) as guilds,
                   coalesce((select array_agg(channel_id) from sync.guild_channel join sync.guild using (guild_id)
                             where present and channel_id = any ($1) and ($2::bigint is null or guild_id = $2)), '{}') as found
            """;

    private final Statements statements;

    StoredChannelCensus(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<Count> look(Set<ChannelId> asked, @Nullable GuildId guild) {
        var ids = asked.stream().map(ChannelId::value).toArray(Long[]::new);
        return statements
                .run(LOOK, Tuple.of(ids, guild == null ? null : guild.value()))
                .map(rows -> count(rows.iterator().next()))
                .subscribeAsCompletionStage();
    }

    private static Count count(Row row) {
        return new Count(
                row.getLong("guilds"),
                Arrays.stream(row.getArrayOfLongs("found"))
                        .map(ChannelId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
