package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.fact.HoldAnswered.Answer;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.projection.DeliveryConcluded;
import io.wayhaven.syncengine.volume.Hold;
import io.wayhaven.syncengine.volume.Reissue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ends a hold, and does what its end says: in one transaction, which is why it happens once. */
final class HoldEnd {

    private static final String DROPPED = """
            update sync.delivery set detail = 'Held for approval, and ' || $2::text || '.', updated_at = now()
            from sync.held_action held
            where held.hold_id = $1 and delivery.case_number = held.case_number
                and delivery.guild_id = any (held.guild_ids) and delivery.status = 'skipped'
            returning delivery.case_number, delivery.guild_id, delivery.user_id, detail
            """;

    private HoldEnd() {}

    /** Nothing of it is carried out. @param command by which that was said; null if by nobody */
    static Uni<Void> end(
            SqlConnection connection,
            Hold hold,
            Answer answer,
            @Nullable UserId by,
            @Nullable CommandId command,
            Instant now) {
        return connection
                .preparedQuery(DROPPED)
                .execute(Tuple.of(hold.number(), answer.name().toLowerCase(Locale.ROOT)))
                .chain(dropped -> FactTable.keep(connection, Rows.list(dropped, HoldEnd::skipped)))
                .chain(() -> close(connection, hold, answer, by, command, now));
    }

    private static DeliveryConcluded skipped(Row row) {
        return new DeliveryConcluded(
                row.getLong("case_number"),
                new UserId(row.getLong("user_id")),
                new GuildId(row.getLong("guild_id")),
                DeliveryStatus.SKIPPED,
                row.getString("detail"),
                null);
    }

    /** All of it is. */
    static Uni<Void> carryOut(SqlConnection connection, Hold hold, UserId by, CommandId command, Instant now) {
        return HeldActionTable.commands(connection, hold.number())
                .chain(commands -> InTurn.each(commands, held -> give(connection, held, command, now)))
                .chain(() -> HeldActionTable.spreading(connection, hold.number()))
                .chain(cases -> InTurn.each(cases, held -> spread(connection, held, now)))
                .chain(() -> close(connection, hold, Answer.APPROVED, by, command, now));
    }

    private static Uni<Void> give(
            SqlConnection connection, HeldActionTable.Command held, CommandId approval, Instant now) {
        if (held.command() instanceof MassBan ban) {
            return MassBanTable.start(connection, Reissue.context(ban.context(), held.id(), now), ban, now);
        }
        if (held.command() instanceof PersonCommand person) {
            var context = Reissue.context(person.context(), held.id(), now);
            return OutboxTable.add(
                    connection, List.of(Outgoing.command(Reissue.of(person, context), context, approval, now)));
        }
        throw new IllegalStateException("only what is about people is held");
    }

    private static Uni<Void> spread(SqlConnection connection, HeldActionTable.Spreading held, Instant now) {
        return PunishmentTransaction.lock(connection, held.user())
                .chain(() -> ForceSyncTable.again(connection, held.user(), held.caseNumber(), held.guilds()))
                .chain(() -> ProtectionTable.leaveOut(connection, held.user(), now));
    }

    private static Uni<Void> close(
            SqlConnection connection,
            Hold hold,
            Answer answer,
            @Nullable UserId by,
            @Nullable CommandId command,
            Instant now) {
        var id = "hold:%d:answered".formatted(hold.number());
        var fact = new HoldAnswered(hold.number(), hold.guild(), answer, by, hold.issuer(), hold.actions());
        return HoldTable.answer(connection, hold, answer, by, now)
                .chain(() -> HoldNotices.answer(connection, hold.number()))
                .chain(() -> HeldActionTable.forget(connection, hold.number()))
                .chain(() -> OutboxTable.add(
                        connection,
                        List.of(
                                command == null
                                        ? Outgoing.notice(id, fact, hold.guild(), now)
                                        : Outgoing.fact(id, fact, hold.guild(), command, now))));
    }
}
