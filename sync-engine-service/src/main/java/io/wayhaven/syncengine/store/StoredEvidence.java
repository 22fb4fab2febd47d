package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.echo.Evidence;
import io.wayhaven.syncengine.echo.EvidenceBook;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.guild.Permission;
import io.wayhaven.syncengine.punishment.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Evidence about seen actions in PostgreSQL. */
@ApplicationScoped
class StoredEvidence implements EvidenceBook {

    private static final String DESIRED = "select action from sync.desired_state where guild_id = $1 and user_id = $2";

    /** Audit log entries carry no names; the event about the ban does. */
    private static final String NAME =
            "update sync.moderation_case set user_name = $2 where user_id = $1 and user_name is null";

    private final Transactions transactions;

    StoredEvidence(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Evidence> about(GuildId guild, UserId user, UserId bot) {
        return transactions.quietly(connection -> GuildTable.find(connection, guild)
                .chain(found -> LinkTable.networkOf(connection, guild)
                        .chain(network -> desired(connection, guild, user)
                                .map(desired -> new Evidence(
                                        network.isLinked(guild),
                                        found.map(known -> known.botMay(bot, Permission.VIEW_AUDIT_LOG))
                                                .orElse(true),
                                        desired.orElse(null))))));
    }

    @Override
    public CompletionStage<Void> note(SeenAction seen) {
        return transactions.quietly(connection -> {
            var known = DesiredStateTable.know(connection, List.of(seen.guild()), seen.target(), seen.action());
            var name = seen.targetName();
            return name == null
                    ? known
                    : known.chain(() -> connection
                            .preparedQuery(NAME)
                            .execute(Tuple.of(seen.target().value(), Columns.text(name)))
                            .replaceWithVoid());
        });
    }

    private static Uni<Optional<Action>> desired(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(DESIRED)
                .execute(Tuple.of(guild.value(), user.value()))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext()
                            ? Optional.of(Action.ofStored(found.next().getString("action")))
                            : Optional.empty();
                });
    }
}
