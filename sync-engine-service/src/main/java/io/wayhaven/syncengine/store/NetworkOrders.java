package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ForceSync;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.NetworkOrder;
import io.wayhaven.contracts.command.ProtectUser;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.ProtectionChanged;
import io.wayhaven.contracts.fact.SyncForced;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Occasion;
import io.wayhaven.syncengine.outbox.Outgoing;
import java.time.Instant;
import java.util.List;

/** Does what administrators have the network do about a person. */
final class NetworkOrders {

    private final SqlConnection connection;
    private final CommandContext context;
    private final int hopLimit;
    private final Instant now;

    NetworkOrders(SqlConnection connection, CommandContext context, int hopLimit, Instant now) {
        this.connection = connection;
        this.context = context;
        this.hopLimit = hopLimit;
        this.now = now;
    }

    Uni<Void> carryOut(NetworkOrder order) {
        return AdministratorCheck.admit(
                connection,
                context,
                now,
                admitted -> PunishmentTransaction.lock(connection, order.user()).chain(() -> switch (order) {
                    case ForceSync force -> force(force, admitted.issuer());
                    case ProtectUser protect -> protect(protect, admitted.issuer());
                }));
    }

    private Uni<Void> force(ForceSync order, Issuer issuer) {
        return ForceSyncTable.inForce(connection, context.guild(), order.user())
                .chain(inForce -> inForce.isEmpty()
                        ? refuse(
                                "Nothing that lasts was decided about that person here.",
                                "Decide it with /ban or /timeout: that travels along the links by itself.")
                        : LinkTable.networkOf(connection, context.guild(), hopLimit)
                                .chain(network -> force(order, issuer, inForce, network)));
    }

    private Uni<Void> force(
            ForceSync order, Issuer issuer, List<ForceSyncTable.InForce> inForce, GuildNetwork network) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var one : inForce) {
            var targets = network.pathsFrom(context.guild(), one.action().travelsAs(), Occasion.ASKED_FOR)
                    .keySet();
            all = all.chain(() -> ForceSyncTable.again(connection, order.user(), one.caseNumber(), targets));
        }
        var numbers = inForce.stream().map(ForceSyncTable.InForce::caseNumber).toList();
        return all.chain(() -> ProtectionTable.leaveOut(connection, order.user(), now))
                .chain(() -> tell(new SyncForced(context.guild(), order.user(), issuer.user(), numbers)))
                .chain(() -> answer(numbers));
    }

    /** One case is reported as it goes on. */
    private Uni<Void> answer(List<Long> cases) {
        return cases.size() == 1
                ? ReplyTable.report(connection, context, cases.getFirst())
                : ReplyTable.lines(
                        connection,
                        context,
                        "Carrying out once more, wherever links lead: the cases %s. `/sync explain` shows where each got to."
                                .formatted(cases.stream().map(String::valueOf).collect(joining(", "))));
    }

    private Uni<Void> protect(ProtectUser order, Issuer issuer) {
        var guild = context.guild();
        var changed = order.shielded()
                ? ProtectionTable.add(connection, guild, order.user(), issuer.user())
                : ProtectionTable.remove(connection, guild, order.user());
        return changed.chain(isNew -> isNew
                ? changed(order, issuer.user())
                : refuse(
                        order.shielded() ? "That person is protected already." : "That person was not protected.",
                        "Nothing is left to do."));
    }

    private Uni<Void> changed(ProtectUser order, UserId issuer) {
        var answer = order.shielded()
                ? "<@%s> is protected: what linked servers decide about them is not carried out here. What is in force here stays."
                : "<@%s> is no longer protected: what linked servers decide from now on is carried out here.";
        return ProtectionTable.leaveOut(connection, order.user(), now)
                .chain(() -> tell(new ProtectionChanged(context.guild(), order.user(), issuer, order.shielded())))
                .chain(() -> ReplyTable.lines(connection, context, answer.formatted(order.user())));
    }

    private Uni<Void> tell(ModerationFact fact) {
        return OutboxTable.add(
                connection, List.of(Outgoing.fact(context.id() + ":done", fact, context.guild(), context.id(), now)));
    }

    private Uni<Void> refuse(String reason, String remedy) {
        return Refusals.record(connection, context, new Refusal(reason, remedy), now);
    }
}
