package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.volume.Counting;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;

/** How many punishments there were lately, and how many there may be. */
final class VolumeTable {

    /** Whoever gives two commands at once has both counted. */
    private static final String LOCK_ISSUER =
            "select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.issuer.' || $1::bigint, $2::bigint))";

    private static final String OF_ISSUER = """
            select count(*) as given from sync.moderation_case
            where source_guild_id = $1 and issuer_id = $2 and issued_at > $3 and action = any ($4)
                and origin in ('slash', 'mass', 'native', 'escalation') and strpos(command_id, ':approved') = 0
            """;
    private static final String OF_SOURCE = """
            select count(*) as given from sync.moderation_case
            where source_guild_id = $1 and issued_at > $2 and action = any ($3)
            """;
    private static final String TO_GUILDS = """
            select wanted.guild_id, count(*) as given
            from unnest ($3::bigint[], $4::timestamptz[]) wanted (guild_id, since)
                join sync.moderation_case given on given.source_guild_id = $1 and given.issued_at > wanted.since
                    and given.issued_at > $2 and given.action = any ($5)
                join sync.delivery on delivery.case_number = given.case_number
                    and delivery.guild_id = wanted.guild_id and delivery.status <> 'skipped'
            group by 1
            """;

    private static final String LIMITS = """
            select guild_id, (effective::json #>> array['moderation', 'safeguards', $2, 'punishments'])::int as punishments,
                (effective::json #>> array['moderation', 'safeguards', $2, 'minutes'])::int as minutes
            from sync.guild_settings where guild_id = any ($1) and effective is not null
            """;

    private VolumeTable() {}

    /** Waits for whoever counts the same moderator's punishments; until the transaction is over. */
    static Uni<Void> lock(SqlConnection connection, GuildId guild, UserId issuer) {
        return connection
                .preparedQuery(LOCK_ISSUER)
                .execute(Tuple.of(guild.value(), issuer.value()))
                .replaceWithVoid();
    }

    /** How many punishments a moderator has given in a guild since a time. */
    static Uni<Long> given(SqlConnection connection, GuildId guild, UserId issuer, Instant since) {
        return connection
                .preparedQuery(OF_ISSUER)
                .execute(Tuple.of(guild.value(), issuer.value(), Columns.time(since), counted()))
                .map(rows -> rows.iterator().next().getLong("given"));
    }

    /** How many punishments were given in a guild since a time. */
    static Uni<Long> given(SqlConnection connection, GuildId guild, Instant since) {
        return connection
                .preparedQuery(OF_SOURCE)
                .execute(Tuple.of(guild.value(), Columns.time(since), counted()))
                .map(rows -> rows.iterator().next().getLong("given"));
    }

    /** How many punishments came from a guild to others, each in the time of its own limit. */
    static Uni<Map<GuildId, Long>> arrived(
            SqlConnection connection, GuildId source, Map<GuildId, VolumeLimit> limits, Instant now) {
        var guilds = limits.entrySet().stream().toList();
        var since = guilds.stream()
                .map(limit -> now.minus(limit.getValue().window()))
                .toList();
        return connection
                .preparedQuery(TO_GUILDS)
                .execute(Tuple.of(
                        source.value(),
                        Columns.time(since.stream().min(Instant::compareTo).orElse(now)),
                        guilds.stream().map(limit -> limit.getKey().value()).toArray(Long[]::new),
                        since.stream().map(Columns::time).toArray(OffsetDateTime[]::new),
                        counted()))
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(row -> new GuildId(row.getLong("guild_id")), row -> row.getLong("given"))));
    }

    /** The limits of guilds that have one. */
    static Uni<Map<GuildId, VolumeLimit>> limits(
            SqlConnection connection, Collection<GuildId> guilds, VolumeScope scope, DecisionRules rules) {
        var key = switch (scope) {
            case MODERATOR -> "moderator";
            case LINK -> "link";
        };
        return connection
                .preparedQuery(LIMITS)
                .execute(Tuple.of(Columns.ids(guilds), key))
                .map(rows -> Rows.stream(rows)
                        .filter(row -> row.getInteger("punishments") != null)
                        .collect(toMap(row -> new GuildId(row.getLong("guild_id")), VolumeTable::limit)))
                .map(set -> guilds.stream()
                        .distinct()
                        .filter(guild ->
                                set.getOrDefault(guild, rules.usual(scope)).limits())
                        .collect(toMap(guild -> guild, guild -> set.getOrDefault(guild, rules.usual(scope)))));
    }

    private static VolumeLimit limit(Row row) {
        return new VolumeLimit(row.getInteger("punishments"), row.getInteger("minutes"));
    }

    private static String[] counted() {
        return Counting.counted().toArray(String[]::new);
    }
}
