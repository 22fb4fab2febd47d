package io.wayhaven.logwriter.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.settings.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The settings of guilds as a table, each as its record in the topic says. */
@ApplicationScoped
public class PgSettings implements SettingsStore {

    private static final String SAVE = """
            INSERT INTO log.settings AS s (guild_id, version, settings)
            SELECT k.guild_id, k.version, k.settings::json
            FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS k (guild_id, version, settings)
            ON CONFLICT (guild_id) DO UPDATE
            SET version = excluded.version, settings = excluded.settings, updated_at = now()
            WHERE s.version < excluded.version""";
    private static final String LOAD = "SELECT settings::text FROM log.settings WHERE guild_id = ANY($1::bigint[])";

    private static final String TYPE = "wayhaven.settings.guild";

    private final Schema schema;
    private final Pool pool;

    PgSettings(Schema schema, Pool pool) {
        this.schema = schema;
        this.pool = pool;
    }

    @Override
    public CompletionStage<Void> save(Collection<GuildSettings> settings) {
        var newest = new HashMap<GuildId, GuildSettings>();
        settings.forEach(each -> newest.merge(each.guild(), each, (a, b) -> a.version() > b.version() ? a : b));
        if (newest.isEmpty()) {
            return Uni.createFrom().voidItem().subscribeAsCompletionStage();
        }
        var rows = List.copyOf(newest.values());
        var arguments = Tuple.of(
                rows.stream().map(each -> each.guild().value()).toArray(Long[]::new),
                rows.stream().map(GuildSettings::version).toArray(Long[]::new),
                rows.stream()
                        .map(each -> new String(MessageFamilies.SETTINGS.encode(each), UTF_8))
                        .toArray(String[]::new));
        return schema.ready()
                .chain(() -> pool.preparedQuery(SAVE).execute(arguments))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Map<GuildId, GuildSettings>> load(Set<GuildId> guilds) {
        return schema.ready().chain(() -> find(pool, guilds)).subscribeAsCompletionStage();
    }

    static Uni<Map<GuildId, GuildSettings>> find(SqlClient client, Set<GuildId> guilds) {
        var ids = guilds.stream().map(GuildId::value).toArray(Long[]::new);
        return client.preparedQuery(LOAD).execute(Tuple.of(ids)).map(PgSettings::read);
    }

    private static Map<GuildId, GuildSettings> read(RowSet<Row> rows) {
        var found = new HashMap<GuildId, GuildSettings>();
        for (var row : rows) {
            var json = row.getString(0).getBytes(UTF_8);
            if (MessageFamilies.SETTINGS.decode(TYPE, json) instanceof GuildSettings settings) {
                found.put(settings.guild(), settings);
            }
        }
        return found;
    }
}
