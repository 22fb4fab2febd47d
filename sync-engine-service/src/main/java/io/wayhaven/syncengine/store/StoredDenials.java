package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Overwrite;
import io.wayhaven.syncengine.muteoverwrite.Denial;
import io.wayhaven.syncengine.muteoverwrite.DenialBook;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Channels that are to deny the mute role, in PostgreSQL: those whose overwrites, as Discord last told them, don't. */
@ApplicationScoped
class StoredDenials implements DenialBook {

    /** Where people write or speak, and categories, which new channels take their overwrites from. */
    private static final String TAKE = """
            insert into sync.mute_overwrite (guild_id, channel_id, role_id, due_at)
            select guild_id, channel_id, role, now() + interval '1 minute'
            from sync.guild join sync.guild_channel channel using (guild_id)
                join (select guild_id, (effective::json -> 'moderation' ->> 'muteRole')::bigint as role
                    from sync.guild_settings
                    where (effective::json -> 'moderation' ->> 'muteOverwrites')::boolean) wanted using (guild_id)
                left join sync.mute_overwrite known using (guild_id, channel_id)
            where guild.present and role is not null and channel.type in (0, 2, 4, 5, 13, 15, 16)
                and (known.due_at is null or known.due_at <= now() or known.role_id <> role)
                and not exists (select 1 from unnest(overwrite_ids, overwrite_deny) as said (holder, deny)
                    where holder = role and deny & $1 = $1)
            order by guild_id, channel_id limit 10
            on conflict (guild_id, channel_id) do update
                set due_at = excluded.due_at, role_id = excluded.role_id,
                    told = mute_overwrite.told and mute_overwrite.role_id = excluded.role_id
            returning guild_id, channel_id, role_id
            """;

    private static final String DONE = """
            update sync.mute_overwrite set due_at = now() + $3 * interval '1 millisecond', told = false
            where guild_id = $1 and channel_id = $2
            """;
    private static final String FAILED = """
            update sync.mute_overwrite known set due_at = now() + $3 * interval '1 millisecond', told = true
            from (select told from sync.mute_overwrite where guild_id = $1 and channel_id = $2 for update) before
            where guild_id = $1 and channel_id = $2 returning before.told
            """;

    private final Transactions transactions;
    private final Statements statements;
    private final BotIdentity identity;
    private final Clock clock;

    StoredDenials(Transactions transactions, Statements statements, BotIdentity identity, Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public CompletionStage<List<Denial>> take() {
        return identity.self()
                .thenCompose(bot -> transactions.quietly(connection -> connection
                        .preparedQuery(TAKE)
                        .execute(Tuple.of(Denial.MASK))
                        .chain(rows -> {
                            var all = Uni.createFrom().item(List.<Denial>of());
                            for (var row : rows) {
                                all = all.chain(
                                        found -> denial(connection, bot, row).map(one -> joined(found, one)));
                            }
                            return all;
                        })));
    }

    @Override
    public CompletionStage<Void> done(Denial denial, Duration wait) {
        return statements
                .run(DONE, Tuple.of(denial.guild().value(), denial.channel().value(), wait.toMillis()))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> failed(Denial denial, String why, Duration wait) {
        return transactions.run(connection -> connection
                .preparedQuery(FAILED)
                .execute(Tuple.of(denial.guild().value(), denial.channel().value(), wait.toMillis()))
                .chain(rows -> rows.size() == 0 || rows.iterator().next().getBoolean("told")
                        ? Uni.createFrom().voidItem()
                        : GuildSettingsTable.find(connection, denial.guild())
                                .map(settings ->
                                        settings.map(known -> known.routes().get(RouteName.ALERTS)))
                                .chain(route -> route.filter(Route::leadsSomewhere)
                                        .map(alerts -> OutboxTable.add(
                                                connection,
                                                List.of(Outgoing.post(
                                                        post(denial, why, alerts), cause(denial), clock.instant()))))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private EntryPost post(Denial denial, String why, Route alerts) {
        var now = clock.instant();
        return new EntryPost(
                new PostId("%s:%d".formatted(cause(denial), now.toEpochMilli())),
                denial.guild(),
                RouteName.ALERTS,
                alerts.webhook() == null ? alerts.channel() : null,
                alerts.webhook(),
                1,
                "wayhaven.mute_overwrite",
                "Channel without mute",
                new Embed(
                        "🔇 Muted people can write in a channel",
                        "<#%s> %s does not deny <@&%s>: %s"
                                .formatted(
                                        denial.channel(),
                                        Markdown.plain(denial.channelName(), 100),
                                        denial.role(),
                                        Markdown.plain(why, 500)),
                        null,
                        0xffff00,
                        null,
                        List.of(),
                        null,
                        now),
                now);
    }

    private static CommandId cause(Denial denial) {
        return new CommandId("mute-overwrite:%s:%s".formatted(denial.channel(), denial.role()));
    }

    private static List<Denial> joined(List<Denial> all, Optional<Denial> one) {
        return Stream.concat(all.stream(), one.stream()).toList();
    }

    private static Uni<Optional<Denial>> denial(SqlConnection connection, UserId bot, Row row) {
        var guild = new GuildId(row.getLong("guild_id"));
        var channel = new ChannelId(row.getLong("channel_id"));
        var role = new RoleId(row.getLong("role_id"));
        return GuildTable.find(connection, guild)
                .chain(found -> ChannelTable.of(connection, guild)
                        .map(channels -> found.flatMap(here -> denial(here, channels, channel, role, bot))));
    }

    private static Optional<Denial> denial(
            Guild guild, Map<ChannelId, Channel> channels, ChannelId id, RoleId role, UserId bot) {
        return Optional.ofNullable(channels.get(id)).map(channel -> {
            var said = channel.overwrites().stream()
                    .filter(overwrite -> overwrite.holder() == role.value())
                    .findFirst()
                    .orElse(new Overwrite(role.value(), 0, 0));
            return new Denial(
                    guild.id(), id, channel.name(), role, said.allow(), said.deny(), channel.permissionsOf(bot, guild));
        });
    }
}
