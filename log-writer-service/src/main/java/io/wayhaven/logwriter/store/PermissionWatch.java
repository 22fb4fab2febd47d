package io.wayhaven.logwriter.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.announcement.Announcer;
import io.wayhaven.logwriter.permission.MissingPermissions;
import io.wayhaven.logwriter.settings.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Looks every minute at the guilds where roles, the bot's own, or the settings have changed, and tells once of each
 * permission that is missing.
 */
@ApplicationScoped
public class PermissionWatch {

    private static final Logger LOG = Logger.getLogger(PermissionWatch.class);
    private static final String LOCK = "permission";

    private static final String FORGET = """
            DELETE FROM log.permission p
            WHERE p.marks > p.seen AND NOT EXISTS (
              SELECT FROM log.snapshot g WHERE g.type = 'guild' AND g.guild_id = p.guild_id AND g.object_id = p.guild_id)""";

    /** The bot's permissions are those of its roles and of everybody; owners may do everything. Unknown: not yet. */
    private static final String CHANGED = """
            SELECT p.guild_id, p.marks, p.missing, coalesce(s.version, 0) AS version, held.bits
            FROM log.permission p
            JOIN log.snapshot g ON g.type = 'guild' AND g.guild_id = p.guild_id AND g.object_id = p.guild_id
            JOIN log.snapshot us ON us.type = 'user' AND us.guild_id = 0 AND us.object_id = 0
            JOIN log.snapshot m
              ON m.type = 'member' AND m.guild_id = p.guild_id AND m.object_id = (us.payload->>'id')::bigint
            LEFT JOIN log.settings s ON s.guild_id = p.guild_id
            CROSS JOIN LATERAL (
              SELECT CASE WHEN g.payload->>'owner_id' = us.payload->>'id' THEN 8
                          ELSE bit_or((r.payload->>'permissions')::bigint) END AS bits
              FROM log.snapshot r
              WHERE r.type = 'role' AND r.guild_id = p.guild_id
                AND (r.object_id = p.guild_id
                     OR r.object_id::text IN (SELECT json_array_elements_text(m.payload->'roles')))) AS held
            WHERE held.bits IS NOT NULL AND (p.marks > p.seen OR coalesce(s.version, 0) <> p.settings_version)
            ORDER BY p.guild_id LIMIT 1000""";

    private static final String SEEN =
            "UPDATE log.permission SET missing = $2, seen = $3, settings_version = $4 WHERE guild_id = $1";

    private final Schema schema;
    private final Pool pool;
    private final SettingsStore settings;
    private final Announcer announcer;
    private final Clock clock;

    PermissionWatch(Schema schema, Pool pool, SettingsStore settings, Announcer announcer, Clock clock) {
        this.schema = schema;
        this.pool = pool;
        this.settings = settings;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return run().onFailure().recoverWithUni(failure -> {
            LOG.warnf("permissions not looked at, tried again in a minute reason=%s", failure.toString());
            return Uni.createFrom().voidItem();
        });
    }

    /** Looks now, unless another log writer does; fails if the database does. */
    public Uni<Void> run() {
        return schema.ready().chain(() -> Lease.holding(pool, LOCK, this::work));
    }

    private Uni<Void> work(SqlConnection connection) {
        return connection
                .query(FORGET)
                .execute()
                .chain(forgotten -> connection.query(CHANGED).execute())
                .chain(changed -> Uni.createFrom()
                        .completionStage(() -> settings.load(guilds(changed)))
                        .chain(wanted -> Batches.each(changed, row -> look(connection, row, wanted))))
                .chain(looked -> Notices.tell(connection, announcer));
    }

    private static Set<GuildId> guilds(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new GuildId(row.getLong("guild_id")))
                .collect(Collectors.toSet());
    }

    private Uni<Long> look(SqlConnection connection, Row row, Map<GuildId, GuildSettings> wanted) {
        var guild = row.getLong("guild_id");
        var said = wanted.get(new GuildId(guild));
        var missing = MissingPermissions.of(said == null ? Map.of() : said.toggles(), row.getLong("bits"));
        var before = Set.of(row.getArrayOfStrings("missing"));
        var news = missing.keySet().stream()
                .filter(permission -> !before.contains(permission.name()))
                .toList();
        var names = missing.keySet().stream().map(Permission::name).toArray(String[]::new);
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(SEEN)
                        .execute(Tuple.of(guild, names, row.getLong("marks"), row.getLong("version")))
                        .chain(seen -> notice(connection, guild, news, missing)));
    }

    private Uni<Long> notice(
            SqlConnection connection, long guild, List<Permission> news, Map<Permission, String> missing) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Batches.each(
                news,
                permission -> Notices.add(
                        connection,
                        OwnKinds.PERMISSION_MISSING,
                        guild,
                        Map.of("name", permission.title(), "note", String.valueOf(missing.get(permission))),
                        now));
    }
}
