package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets administrators, and holders of a configured role, do something; refuses everybody else. */
final class AdministratorCheck {

    private AdministratorCheck() {}

    /** A permitted command: who gave it where. */
    record Admitted(Guild guild, Issuer issuer, Optional<GuildSettings> settings) {}

    /** What is done for those who may. */
    @FunctionalInterface
    interface Work {
        Uni<Void> carryOut(Admitted admitted);
    }

    static Uni<Void> admit(SqlConnection connection, CommandContext context, Instant now, Work work) {
        return GuildTable.find(connection, context.guild())
                .chain(found -> GuildSettingsTable.find(connection, context.guild())
                        .chain(settings -> {
                            var guild = found.filter(Guild::present);
                            var issuer = context.issuer();
                            if (guild.isEmpty()) {
                                return Refusals.record(connection, context, Rights.unknownGuild(), now);
                            }
                            var adminRoles =
                                    settings.map(GuildSettings::adminRoles).orElse(List.of());
                            return issuer != null && Rights.administers(issuer, guild.get(), adminRoles)
                                    ? work.carryOut(new Admitted(guild.get(), issuer, settings))
                                    : Refusals.record(connection, context, Rights.noAdministrator(), now);
                        }));
    }
}
