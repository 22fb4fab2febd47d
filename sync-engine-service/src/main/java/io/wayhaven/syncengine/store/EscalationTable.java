package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.syncengine.cases.Caution;
import io.wayhaven.syncengine.escalation.Escalation;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from a warning, by the warnings that count. */
final class EscalationTable {

    private static final String WARNINGS = """
            select issued_at from sync.moderation_case
            where user_id = $1 and source_guild_id = $2 and action = 'warn' and deleted_at is null and issued_at > $3
            order by issued_at desc limit $4
            """;

    private EscalationTable() {}

    /** What follows from a warning that was opened; empty if nothing does. Nothing follows for bots and for staff. */
    static Uni<Optional<PersonCommand>> following(
            SqlConnection connection, Punishment warning, Optional<Guild> here, Instant now) {
        if (warning.action() != Action.WARN
                || here.filter(guild -> !Caution.isDelicate(warning.target(), guild))
                        .isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return GuildSettingsTable.find(connection, warning.context().guild())
                .map(settings -> settings.map(GuildSettings::moderation)
                        .map(ModerationSettings::escalating)
                        .orElse(List.of()))
                .chain(rules -> rules.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : warnings(connection, warning, rules, now)
                                .map(warnings -> Escalation.reached(rules, warnings, now)
                                        .map(rule -> Escalation.command(rule, warning, now))));
    }

    private static Uni<List<Instant>> warnings(
            SqlConnection connection, Punishment warning, List<EscalationRule> rules, Instant now) {
        var days = rules.stream().mapToInt(EscalationRule::days).max().orElse(0);
        return connection
                .preparedQuery(WARNINGS)
                .execute(Tuple.of(
                        warning.target().user().value(),
                        warning.context().guild().value(),
                        Columns.time(now.minus(Duration.ofDays(days))),
                        EscalationRule.MOST_WARNINGS + 1))
                .map(rows -> Rows.list(rows, row -> Columns.time(row, "issued_at")));
    }
}
