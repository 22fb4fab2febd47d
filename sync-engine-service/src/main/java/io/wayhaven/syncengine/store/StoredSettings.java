package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.settings.Defaults;
import io.wayhaven.syncengine.settings.SettingsBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.LockMode;

/** Settings in PostgreSQL. */
@ApplicationScoped
class StoredSettings implements SettingsBook {

    private static final int BATCH = 20;

    private static final String OUTDATED = """
            select guild_id from sync.guild
                left join sync.guild_settings using (guild_id)
                cross join sync.settings_defaults
            where present and coalesce(defaults_revision, 0) <> revision
            order by guild_id limit """ + " " + BATCH;

    private final Sessions sessions;
    private final Transactions transactions;
    private final Statements statements;
    private final int hopLimit;
    private final Clock clock;

    StoredSettings(
            Sessions sessions, Transactions transactions, Statements statements, SyncEngineConfig config, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.statements = statements;
        this.hopLimit = config.network().hopLimit();
        this.clock = clock;
    }

    private record Known(Optional<Guild> guild, Map<ChannelId, Channel> channels, GuildNetwork network) {}

    /** Decides a command in one transaction; nothing happens if it was decided before. */
    CompletionStage<Void> decide(UserId bot, SettingsCommand command) {
        var id = command.context().id();
        return known(command.context().guild())
                .thenCompose(known -> run(transaction -> transaction
                        .firstTime(id)
                        .chain(first -> first
                                ? new SettingsCommandTransaction(transaction, bot, command, clock.instant())
                                        .decide(known.guild(), known.channels(), known.network())
                                : Uni.createFrom().voidItem())));
    }

    /** Erases a person everywhere, in one transaction. */
    CompletionStage<Void> erase(EraseEverywhere command) {
        return run(transaction -> transaction
                .firstTime(command.id())
                .chain(first -> first
                        ? transaction.erase(new ErasureOrdered(null, command.user(), null), command.id())
                        : Uni.createFrom().voidItem()));
    }

    private CompletionStage<Known> known(GuildId guild) {
        return transactions.quietly(connection -> GuildTable.find(connection, guild)
                .chain(found -> ChannelTable.of(connection, guild)
                        .chain(channels -> LinkTable.networkOf(connection, guild, hopLimit)
                                .map(network -> new Known(found, channels, network)))));
    }

    @Override
    public CompletionStage<Void> replaceDefaults(String contentHash, Defaults defaults) {
        return sessions.run(session -> session.find(
                        SettingsDefaultsEntity.class, SettingsDefaultsEntity.ONLY, LockMode.PESSIMISTIC_WRITE)
                .invoke(stored -> {
                    if (!stored.says(contentHash)) {
                        stored.replace(contentHash, defaults, clock.instant());
                    }
                })
                .replaceWithVoid());
    }

    @Override
    public CompletionStage<Boolean> publishChanges() {
        return statements.run(OUTDATED).subscribeAsCompletionStage().thenCompose(rows -> {
            var published = Rows.stream(rows)
                    .map(row -> publish(new GuildId(row.getLong("guild_id"))))
                    .map(CompletionStage::toCompletableFuture)
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(published).thenApply(done -> published.length == BATCH);
        });
    }

    private CompletionStage<Void> publish(GuildId guild) {
        return run(transaction -> transaction
                .lock(guild)
                .chain(settings ->
                        transaction.defaults().chain(defaults -> transaction.publish(settings, defaults, null))));
    }

    private CompletionStage<Void> run(Function<SettingsTransaction, Uni<Void>> work) {
        return sessions.run(session -> work.apply(new SettingsTransaction(session, clock.instant())));
    }
}
