package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.guild.GuildChange;
import io.wayhaven.syncengine.guild.Guilds;
import io.wayhaven.syncengine.guild.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Guilds and roles in PostgreSQL. */
@ApplicationScoped
class StoredGuilds implements Guilds {

    private static final String SAVE_GUILD = """
            insert into sync.guild (guild_id, name, owner_id, bot_role_ids) values ($1, $2, $3, coalesce($4::bigint[], '{}'))
            on conflict (guild_id) do update set name = excluded.name, owner_id = excluded.owner_id, present = true,
                bot_role_ids = coalesce($4::bigint[], sync.guild.bot_role_ids), updated_at = now()
            """;
    private static final String LEAVE = "update sync.guild set present = false, updated_at = now() where guild_id = $1";
    private static final String FORGET_OTHER_ROLES =
            "delete from sync.guild_role where guild_id = $1 and role_id <> all ($2)";
    // A role without its guild would be a dispatch out of order: the guild's own description follows.
    private static final String SAVE_ROLE = """
            insert into sync.guild_role (guild_id, role_id, name, position, permissions)
            select $1::bigint, $2::bigint, $3::text, $4::int, $5::bigint where exists (select 1 from sync.guild where guild_id = $1)
            on conflict (guild_id, role_id) do update
                set name = excluded.name, position = excluded.position, permissions = excluded.permissions
            """;
    private static final String DELETE_ROLE = "delete from sync.guild_role where guild_id = $1 and role_id = $2";
    private static final String ROLES_CHANGED = "update sync.guild set updated_at = now() where guild_id = $1";
    private static final String BOT_ROLES =
            "update sync.guild set bot_role_ids = $2, updated_at = now() where guild_id = $1";

    private final Transactions transactions;

    StoredGuilds(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Void> apply(GuildChange change) {
        return transactions.quietly(connection -> switch (change) {
            case GuildChange.Seen seen -> seen(connection, seen);
            case GuildChange.Left left ->
                execute(connection, LEAVE, Tuple.of(left.guild().value()));
            case GuildChange.RoleSaved saved ->
                saveRoles(connection, saved, List.of(saved.role()))
                        .chain(() -> execute(
                                connection,
                                ROLES_CHANGED,
                                Tuple.of(saved.guild().value())));
            case GuildChange.RoleDeleted gone ->
                execute(
                                connection,
                                DELETE_ROLE,
                                Tuple.of(gone.guild().value(), gone.role().value()))
                        .chain(() -> execute(
                                connection, ROLES_CHANGED, Tuple.of(gone.guild().value())));
            case GuildChange.ChannelSaved saved ->
                ChannelTable.save(connection, saved.guild(), List.of(saved.channel()))
                        .chain(() -> ChannelTable.settingsDependOn(connection, saved.guild()));
            case GuildChange.ChannelDeleted gone ->
                ChannelTable.delete(connection, gone.guild(), gone.channel())
                        .chain(() -> ChannelTable.settingsDependOn(connection, gone.guild()));
            case GuildChange.BotRoles roles ->
                execute(connection, BOT_ROLES, Tuple.of(roles.guild().value(), ids(roles.roles())));
        });
    }

    private static Uni<Void> seen(SqlConnection connection, GuildChange.Seen seen) {
        var guild = seen.guild().value();
        var roleIds = ids(seen.roles().stream().map(Role::id).toList());
        return execute(
                        connection,
                        SAVE_GUILD,
                        Tuple.of(guild, Columns.text(seen.name()), seen.owner().value(), idsOrNull(seen.botRoles())))
                .chain(() -> execute(connection, FORGET_OTHER_ROLES, Tuple.of(guild, roleIds)))
                .chain(() -> saveRoles(connection, seen, seen.roles()))
                .chain(() -> saveChannels(connection, seen));
    }

    private static Uni<Void> saveChannels(SqlConnection connection, GuildChange.Seen seen) {
        var channels = seen.channels();
        return channels == null
                ? Uni.createFrom().voidItem()
                : ChannelTable.replace(connection, seen.guild(), channels)
                        .chain(() -> ChannelTable.settingsDependOn(connection, seen.guild()));
    }

    private static Uni<Void> saveRoles(SqlConnection connection, GuildChange change, List<Role> roles) {
        if (roles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var guild = change.guild().value();
        var rows = roles.stream()
                .map(role -> Tuple.of(
                        guild, role.id().value(), Columns.text(role.name()), role.position(), role.permissions()))
                .toList();
        return connection.preparedQuery(SAVE_ROLE).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<Void> execute(SqlConnection connection, String statement, Tuple parameters) {
        return connection.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }

    private static Long[] ids(List<RoleId> roles) {
        return roles.stream().map(RoleId::value).toArray(Long[]::new);
    }

    private static Long @Nullable [] idsOrNull(@Nullable List<RoleId> roles) {
        return roles == null ? null : ids(roles);
    }
}
