package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads guilds. */
final class GuildTable {

    private static final String GUILD =
            "select name, owner_id, main, present, bot_role_ids from sync.guild where guild_id = $1";
    private static final String ROLES =
            "select role_id, name, position, permissions from sync.guild_role where guild_id = $1";
    private static final String NAMES = "select guild_id, name from sync.guild where guild_id = any ($1)";
    private static final String MAKE_MAIN = "update sync.guild set main = true, updated_at = now() where guild_id = $1";

    private GuildTable() {}

    /**
     * A condition where a row of {@code sync.guild} is at hand under that name: the bot's roles give it a permission there,
     * or everything.
     */
    static String botMay(Permission permission) {
        return """
                exists (select 1 from sync.guild_role role
                    where role.guild_id = guild.guild_id and permissions & %d <> 0
                        and (role_id = guild.guild_id or role_id = any (guild.bot_role_ids)))
                """.formatted(Permission.mask(EnumSet.of(permission, Permission.ADMINISTRATOR)));
    }

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
                    .map(roles -> Optional.of(guild(id, row, Rows.list(roles, GuildTable::role))));
        });
    }

    /** The names of those among these guilds that are known. */
    static Uni<Map<GuildId, String>> names(SqlConnection connection, Collection<GuildId> ids) {
        var keys = Columns.ids(ids);
        return connection
                .preparedQuery(NAMES)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.stream(rows)
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
