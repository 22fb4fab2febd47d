package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads guilds. */
final class GuildTable {

    private static final String GUILD =
            "select name, owner_id, main, present, bot_role_ids from sync.guild where guild_id = $1";
    private static final String ROLES =
            "select role_id, name, position, permissions from sync.guild_role where guild_id = $1";
    private static final String NAMES = "select guild_id, name from sync.guild where guild_id = any ($1)";
    private static final String MAKE_MAIN = "update sync.guild set main = true, updated_at = now() where guild_id = $1";

    private GuildTable() {}

    /** A guild with its roles. */
    static Uni<Optional<Guild>> find(SqlConnection connection, GuildId id) {
        var key = Tuple.of(id.value());
        return connection.preparedQuery(GUILD).execute(key).chain(found -> {
            var rows = found.iterator();
            if (!rows.hasNext()) {
                return Uni.createFrom().item(Optional.<Guild>empty());
            }
            var row = rows.next();
            return connection
                    .preparedQuery(ROLES)
                    .execute(key)
                    .map(roles -> Optional.of(guild(
                            id,
                            row,
                            StreamSupport.stream(roles.spliterator(), false)
                                    .map(GuildTable::role)
                                    .toList())));
        });
    }

    /** The names of those among these guilds that are known. */
    static Uni<Map<GuildId, String>> names(SqlConnection connection, Collection<GuildId> ids) {
        var keys = ids.stream().map(GuildId::value).toArray(Long[]::new);
        return connection
                .preparedQuery(NAMES)
                .execute(Tuple.of(keys))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(row -> new GuildId(row.getLong("guild_id")), row -> row.getString("name"))));
    }

    static Uni<Void> makeMain(SqlConnection connection, GuildId id) {
        return connection.preparedQuery(MAKE_MAIN).execute(Tuple.of(id.value())).replaceWithVoid();
    }

    private static Guild guild(GuildId id, Row row, List<Role> roles) {
        Map<RoleId, Role> byId = roles.stream().collect(toMap(Role::id, Function.identity()));
        return new Guild(
                id,
                row.getString("name"),
                new UserId(row.getLong("owner_id")),
                row.getBoolean("main"),
                row.getBoolean("present"),
                byId,
                Arrays.stream(row.getArrayOfLongs("bot_role_ids"))
                        .map(RoleId::new)
                        .collect(Collectors.toSet()));
    }

    private static Role role(Row row) {
        return new Role(
                new RoleId(row.getLong("role_id")),
                row.getString("name"),
                row.getInteger("position"),
                row.getLong("permissions"));
    }
}
