package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.projection.DeliveryConcluded;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Punishment;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.volume.HeldAction;
import io.wayhaven.syncengine.volume.HoldText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what has to wait for approval, and tells whoever answers when that begins. */
final class Withholding {

    private static final String LEAVE_OUT = """
            insert into sync.delivery
                (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, detail)
            select $1::text, case_number, $3::bigint, user_id, aspect, action, version, 'skipped', $4::text
            from sync.moderation_case where case_number = $2
            """;

    private final SqlConnection connection;
    private final Instant now;

    Withholding(SqlConnection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Holds a whole command. @param context in which it is given now, which may be that of its confirmation */
    Uni<Void> hold(CommandContext context, PersonCommand command, VolumeLimit limit) {
        var punishment = Punishment.of(command);
        return hold(
                context,
                command,
                new HeldAction(punishment.action(), command.target().user(), 1, command.reason(), null),
                limit);
    }

    /** Holds bans of many people. */
    Uni<Void> hold(CommandContext context, MassBan ban, VolumeLimit limit) {
        return hold(context, ban, new HeldAction(Action.BAN, null, ban.users().size(), ban.reason(), null), limit);
    }

    private Uni<Void> hold(CommandContext context, ModerationCommand command, HeldAction held, VolumeLimit limit) {
        var issuer = context.issuer();
        var key = new HoldTable.Key(context.guild(), issuer == null ? null : issuer.user(), null);
        return HoldTable.open(connection, key, now)
                .chain(open -> HeldActionTable.add(connection, open.number(), context.id(), held, command, now)
                        .chain(() -> tell(key, open, held, limit, context))
                        .chain(() -> ReplyTable.show(
                                connection, context, Screen.of(HoldText.told(open.number(), limit, open.lapsesAt())))));
    }

    /** Holds a case back from guilds. */
    Uni<Void> hold(Punishment command, long number, Brake.Spreading brake) {
        var context = command.context();
        var issuer = context.issuer();
        var limit = brake.limit();
        var user = command.target().user();
        var held = new HeldAction(command.action(), user, 1, command.reason(), number);
        Uni<Void> all = Uni.createFrom().voidItem();
        if (limit != null) {
            var key = new HoldTable.Key(context.guild(), issuer == null ? null : issuer.user(), null);
            all = all.chain(() -> spreading(key, held, brake.others(), limit, context));
        }
        for (var link : brake.links().entrySet()) {
            var key = new HoldTable.Key(link.getKey(), null, context.guild());
            all = all.chain(() -> spreading(key, held, List.of(link.getKey()), link.getValue(), context));
        }
        return all;
    }

    private Uni<Void> spreading(
            HoldTable.Key key, HeldAction held, Collection<GuildId> guilds, VolumeLimit limit, CommandContext context) {
        var number = held.caseNumber();
        var rows = guilds.stream()
                .map(guild -> Tuple.of(
                        DeliveryId.of(number == null ? 0 : number, guild).value(),
                        number,
                        guild.value(),
                        HoldText.left(limit)))
                .toList();
        return connection
                .preparedQuery(LEAVE_OUT)
                .executeBatch(rows)
                .chain(() -> FactTable.keep(connection, left(held, guilds, limit)))
                .chain(() -> HoldTable.open(connection, key, now))
                .chain(open -> HeldActionTable.add(connection, open.number(), context.id(), held, guilds, now)
                        .chain(() -> tell(key, open, held, limit, context)));
    }

    private static List<DeliveryConcluded> left(HeldAction held, Collection<GuildId> guilds, VolumeLimit limit) {
        var number = held.caseNumber();
        var user = held.user();
        return number == null || user == null
                ? List.of()
                : guilds.stream()
                        .map(guild -> new DeliveryConcluded(
                                number, user, guild, DeliveryStatus.SKIPPED, HoldText.left(limit), null))
                        .toList();
    }

    /** The first of them alerts; whatever comes while nobody has answered waits with it. */
    private Uni<Void> tell(
            HoldTable.Key key, HoldTable.Opened open, HeldAction held, VolumeLimit limit, CommandContext context) {
        return open.opened()
                ? name(key.source())
                        .chain(source -> OutboxTable.add(
                                connection,
                                List.of(Outgoing.fact(
                                        "hold:" + open.number(),
                                        new ActionsHeld(
                                                open.number(),
                                                key.guild(),
                                                key.issuer(),
                                                key.source(),
                                                source,
                                                held.action().stored(),
                                                held.user(),
                                                limit,
                                                open.lapsesAt()),
                                        key.guild(),
                                        context.id(),
                                        now))))
                : Uni.createFrom().voidItem();
    }

    private Uni<@Nullable String> name(@Nullable GuildId guild) {
        return guild == null
                ? Uni.createFrom().nullItem()
                : GuildTable.names(connection, List.of(guild))
                        .map(names -> names.getOrDefault(guild, guild.toString()));
    }
}
