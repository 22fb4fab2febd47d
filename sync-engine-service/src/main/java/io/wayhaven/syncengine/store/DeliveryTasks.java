package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.BotRights;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.delivery.Membership;
import io.wayhaven.syncengine.delivery.MuteRoles;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deliveries with all that their workers need to know, and which of them come first. */
final class DeliveryTasks {

    /** What the newest of the calls before may have done, if its outcome is not known. */
    private static final String MAYBE_DONE = """
            (select action from (
                select called.action, called.status from sync.delivery called
                where called.guild_id = delivery.guild_id and called.user_id = delivery.user_id
                    and called.aspect = delivery.aspect and called.version < delivery.version and called.attempts > 0
                order by called.version desc limit 1) newest
            where newest.status in ('calling', 'retry_later', 'superseded'))
            """;

    /** Whether a softban may have banned them that was interrupted. */
    private static final String SOFTBANNED = """
            (delivery.action = 'ban' and exists (select 1 from sync.delivery soft
                where soft.guild_id = delivery.guild_id and soft.user_id = delivery.user_id
                    and soft.action = 'softban' and soft.version < delivery.version and soft.attempts > 0
                    and soft.status in ('calling', 'retry_later')))
            """;

    private static final String FIND = """
            select delivery_id, delivery.case_number, case when origin <> 'mass' then source_guild_id end as source,
                delivery.guild_id, delivery.user_id, delivery.action, delivery.version,
                delivery.status, attempts, delivery.created_at, command_id, delete_message_seconds, reason, issuer_id,
                issuer_name, issued_at, expires_at, channel_id, coalesce(guild.name, delivery.guild_id::text) as guild_name,
                coalesce(guild.present, true) as guild_present, sync.bot_permissions(delivery.guild_id) as granted,
                coalesce((select bit_or(permission) from sync.missing_permission missing
                    where missing.guild_id = delivery.guild_id and by_discord), 0) as denied,
                coalesce(state.version, delivery.version) as desired_version,
                case when delivery.action = """ + MAYBE_DONE + " or " + SOFTBANNED + """
                     then delivery.action else state.last_known end as last_known,
                (settings.effective::json -> 'moderation' ->> 'muteRole')::bigint as mute_role,
                array(select role_id from sync.former_mute_role former where former.guild_id = delivery.guild_id
                    and former.user_id = delivery.user_id) as former_roles,
                exists (select 1 from sync.desired_state ban
                    where ban.guild_id = delivery.guild_id and ban.user_id = delivery.user_id
                        and ban.aspect = 'ban' and ban.action = 'ban' and ban.version > delivery.version) as banned,
                case when member.present then role_ids end as member_roles, joined_at,
                not coalesce(member.present, false) and list.known_at is not null as stranger,
                case when parked_until > now() then parked_until end as parked_until
            from sync.delivery join sync.moderation_case using (case_number)
                left join sync.guild on guild.guild_id = delivery.guild_id
                left join sync.guild_settings settings on settings.guild_id = delivery.guild_id
                left join sync.desired_state state
                    on state.guild_id = delivery.guild_id and state.user_id = delivery.user_id
                        and state.aspect = delivery.aspect
                left join sync.member on member.guild_id = delivery.guild_id and member.user_id = delivery.user_id
                left join sync.member_list list on list.guild_id = delivery.guild_id
                left join sync.ban_quota quota on quota.guild_id = delivery.guild_id
            """;

    private static final String ONE = FIND + " where delivery_id = $1";

    /** What no message is on its way for, and nobody put off to a later time. */
    private static final String WAITING = """
             delivery.status in ('pending', 'calling', 'retry_later') and (next_attempt_at is null or deferred)
            """;

    private static final String NEXT = """
            select delivery_id from sync.delivery join sync.moderation_case using (case_number)
                left join sync.member on member.guild_id = delivery.guild_id and member.user_id = delivery.user_id
            where delivery.guild_id = $1 and
            """ + WAITING + """
            order by origin in ('mass', 'reconciliation'), delivery.action = 'ban' and not coalesce(present, false),
                delivery.version, delivery_id limit 1
            """;

    private static final String COMPANIONS = FIND + """
            where delivery.guild_id = $1 and origin in ('mass', 'approved', 'reconciliation')
                and delivery.action = 'ban' and attempts = 0 and delivery.status = 'pending'
                and delete_message_seconds = $2 and reason = $3 and issuer_id is not distinct from $4 and
            """ + WAITING + """
            order by delivery_id = $5 desc, not coalesce(member.present, false), delivery.version limit $6
            """;

    private DeliveryTasks() {}

    static Uni<Optional<DeliveryTask>> find(Statements statements, DeliveryId id) {
        return statements.run(ONE, Tuple.of(id.value())).map(rows -> Rows.first(rows, DeliveryTasks::task));
    }

    static Uni<Optional<DeliveryId>> next(Statements statements, GuildId guild) {
        return statements
                .run(NEXT, Tuple.of(guild.value()))
                .map(rows -> Rows.first(rows, row -> new DeliveryId(row.getString("delivery_id"))));
    }

    static Uni<List<DeliveryTask>> companions(Statements statements, DeliveryTask task, int most) {
        var issuer = task.issuer();
        return statements
                .run(
                        COMPANIONS,
                        Tuple.of(
                                task.guild().value(),
                                task.deleteMessageSeconds(),
                                task.reason(),
                                issuer == null ? null : issuer.value(),
                                task.id().value(),
                                (long) most))
                .map(rows -> Rows.list(rows, DeliveryTasks::task));
    }

    private static DeliveryTask task(Row row) {
        return new DeliveryTask(
                new DeliveryId(row.getString("delivery_id")),
                row.getLong("case_number"),
                new CommandId(row.getString("command_id")),
                Columns.guildOrNull(row, "source"),
                new GuildId(row.getLong("guild_id")),
                row.getString("guild_name"),
                row.getBoolean("guild_present"),
                new UserId(row.getLong("user_id")),
                Action.ofStored(row.getString("action")),
                row.getLong("version"),
                row.getLong("desired_version"),
                row.getBoolean("banned"),
                new BotRights(row.getLong("granted"), row.getLong("denied")),
                known(row),
                Columns.timeOrNull(row, "parked_until"),
                Columns.actionOrNull(row, "last_known"),
                DeliveryStatus.ofStored(row.getString("status")),
                row.getInteger("attempts"),
                row.getInteger("delete_message_seconds"),
                row.getString("reason"),
                Columns.userOrNull(row, "issuer_id"),
                row.getString("issuer_name"),
                Columns.time(row, "issued_at"),
                Columns.timeOrNull(row, "expires_at"),
                Columns.channelOrNull(row, "channel_id"),
                new MuteRoles(Columns.roleOrNull(row, "mute_role"), roles(row, "former_roles")),
                Columns.time(row, "created_at"));
    }

    private static @Nullable Membership known(Row row) {
        var joinedAt = Columns.timeOrNull(row, "joined_at");
        if (row.getArrayOfLongs("member_roles") != null && joinedAt != null) {
            return new Membership.Member(roles(row, "member_roles"), joinedAt, null);
        }
        return row.getBoolean("stranger") ? new Membership.Stranger() : null;
    }

    private static Set<RoleId> roles(Row row, String column) {
        return Arrays.stream(row.getArrayOfLongs(column)).map(RoleId::new).collect(Collectors.toSet());
    }
}
