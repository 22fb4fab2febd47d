package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.cases.StoredCase;
import io.wayhaven.syncengine.cases.Undoing;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out a case again, or its opposite, where that makes a difference. */
final class CaseRepeat {
    private static final String RETRY = """
            update sync.delivery set status = 'retry_later', next_attempt_at = now(), updated_at = now()
            where case_number = $1 and status in ('refused', 'gave_up') and exists (
                select 1 from sync.desired_state state
                where state.guild_id = delivery.guild_id and state.user_id = delivery.user_id
                    and state.version = delivery.version)
            """;
    /** Where the case is what counts, and did something or may yet do it. */
    private static final String IN_FORCE = """
            select state.guild_id from sync.desired_state state
            where state.user_id = $2 and state.case_number = $1 and not exists (
                select 1 from sync.delivery
                where delivery.guild_id = state.guild_id and delivery.case_number = $1
                    and delivery.status in ('already_in_place', 'skipped', 'refused', 'gave_up'))
            """;

    private final SqlConnection connection;
    private final UserId bot;
    private final CommandContext context;
    private final int hopLimit;
    private final Instant now;

    CaseRepeat(SqlConnection connection, UserId bot, CommandContext context, int hopLimit, Instant now) {
        this.connection = connection;
        this.bot = bot;
        this.context = context;
        this.hopLimit = hopLimit;
        this.now = now;
    }

    Uni<Void> retry(StoredCase about) {
        return connection
                .preparedQuery(RETRY)
                .execute(Tuple.of(about.number()))
                .chain(tried -> tried.rowCount() == 0
                        ? refuse(
                                "Nothing of case " + about.number() + " failed that a newer decision leaves in force.",
                                "Use /case show to see how it stands.")
                        : ReplyTable.report(connection, context, about.number()));
    }

    Uni<Void> undo(StoredCase about, UserId by, String reason) {
        return switch (Undoing.of(about)) {
            case Undoing.ByStriking striking ->
                CaseAmendments.strike(connection, context, about, by, reason.isBlank() ? "undone" : reason, now)
                        .chain(() -> ReplyTable.answer(connection, context, struck(about)));
            case Undoing.Impossible impossible -> Refusals.record(connection, context, impossible.refusal(), now);
            case Undoing.By(Action opposite) ->
                PunishmentTransaction.lock(connection, about.user())
                        .chain(() -> inForce(about))
                        .chain(guilds -> guilds.isEmpty()
                                ? refuse(
                                        "Case " + about.number() + " has no effect any more: it was undone, a newer"
                                                + " decision counts, or it changed nothing.",
                                        "Use /case show to see how it stands.")
                                : PunishmentTransaction.undo(
                                        connection,
                                        bot,
                                        opposite(about, opposite, reason),
                                        about.number(),
                                        guilds,
                                        hopLimit,
                                        now));
        };
    }

    private static String struck(StoredCase about) {
        return "Case " + about.number() + " is struck and doesn't count any more."
                + (about.followedBy() == null
                        ? ""
                        : " Case %d, which followed from it, is not undone by that.".formatted(about.followedBy()));
    }

    private Punishment opposite(StoredCase about, Action opposite, String reason) {
        return new Punishment(
                context,
                opposite,
                new Target(about.user(), about.userName(), List.of()),
                reason.isBlank() ? "Undoes case " + about.number() : reason,
                null,
                0,
                null);
    }

    private Uni<Set<GuildId>> inForce(StoredCase about) {
        return connection
                .preparedQuery(IN_FORCE)
                .execute(Tuple.of(about.number(), about.user().value()))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new GuildId(row.getLong("guild_id")))
                        .collect(Collectors.toSet()));
    }

    private Uni<Void> refuse(String reason, String remedy) {
        return Refusals.record(connection, context, new Refusal(reason, remedy), now);
    }
}
