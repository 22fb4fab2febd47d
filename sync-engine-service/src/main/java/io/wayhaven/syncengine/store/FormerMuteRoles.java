package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Roles that muted people before another one was chosen: each is taken from whoever may wear it, with the next visit. */
final class FormerMuteRoles {

    private static final String MUTED =
            " guild_id = ?1 and aspect = 'mute' and action = 'mute' and (until is null or until > now())";

    private static final String REMEMBER = """
            insert into sync.former_mute_role (guild_id, user_id, role_id)
            select guild_id, user_id, cast(?2 as bigint) from sync.desired_state where
            """ + MUTED + " on conflict do nothing";

    private static final String NO_LONGER_FORMER =
            "delete from sync.former_mute_role where guild_id = ?1 and role_id = ?2";

    /** Discord may have muted them by hand: then there is no delivery yet. */
    private static final String MUTE_AGAIN = """
            insert into sync.delivery
                (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, next_attempt_at)
            select case_number || ':' || guild_id, case_number, guild_id, user_id, aspect, action, version,
                'retry_later', now()
            from sync.desired_state where
            """ + MUTED + """
             on conflict (delivery_id) do update set status = 'retry_later', attempts = 0, detail = null, remedy = null,
                next_attempt_at = now(), updated_at = now()
                where delivery.status in ('applied', 'already_in_place', 'skipped', 'refused', 'gave_up')
            """;

    private static final String TAKEN = """
            delete from sync.former_mute_role where guild_id = $1 and user_id = $2 and role_id = any ($3)
            """;

    /** Whoever was on their way to a person when another role was chosen knows nothing of it. */
    private static final String LOOK_AGAIN = """
            update sync.delivery set status = 'retry_later', attempts = 0, next_attempt_at = now(), updated_at = now()
            where delivery_id = $1 and exists (select 1 from sync.former_mute_role former
                where former.guild_id = delivery.guild_id and former.user_id = delivery.user_id)
            """;

    private FormerMuteRoles() {}

    /** Has everybody who is muted in a guild wear another role, in the transaction in which it was chosen. */
    static Uni<Void> change(Mutiny.Session session, long guild, @Nullable RoleId before, @Nullable RoleId now) {
        if (Objects.equals(before, now)) {
            return Uni.createFrom().voidItem();
        }
        return remember(session, guild, before).chain(() -> muteAgain(session, guild, now));
    }

    private static Uni<Void> remember(Mutiny.Session session, long guild, @Nullable RoleId before) {
        return before == null
                ? Uni.createFrom().voidItem()
                : about(session, REMEMBER, guild, before).replaceWithVoid();
    }

    private static Uni<Void> muteAgain(Mutiny.Session session, long guild, @Nullable RoleId now) {
        return now == null
                ? Uni.createFrom().voidItem()
                : about(session, NO_LONGER_FORMER, guild, now)
                        .chain(() -> session.createNativeQuery(MUTE_AGAIN)
                                .setParameter(1, guild)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private static Uni<Integer> about(Mutiny.Session session, String statement, long guild, RoleId role) {
        return session.createNativeQuery(statement)
                .setParameter(1, guild)
                .setParameter(2, role.value())
                .executeUpdate();
    }

    /** Forgets what a visit has taken; if there is more by now the person is visited again. */
    static Uni<Void> visited(SqlConnection connection, DeliveryTask task, Outcome outcome) {
        var status = DeliveryStatus.after(outcome);
        var mutes = task.action() == Action.MUTE || task.action() == Action.UNMUTE;
        return mutes && (status.inForce() || status == DeliveryStatus.SKIPPED)
                ? connection
                        .preparedQuery(TAKEN)
                        .execute(Tuple.of(
                                task.guild().value(),
                                task.user().value(),
                                task.muteRoles().former().stream()
                                        .map(RoleId::value)
                                        .toArray(Long[]::new)))
                        .chain(() -> connection
                                .preparedQuery(LOOK_AGAIN)
                                .execute(Tuple.of(task.id().value())))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
