package io.wayhaven.syncengine.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.Safeguards;
import java.util.Optional;

/** Reads settings that are in force, for decisions about other things. */
final class GuildSettingsTable {

    private static final String EFFECTIVE =
            "select effective from sync.guild_settings where guild_id = $1 and effective is not null";

    private static final String TYPE = "wayhaven.settings.guild";

    private GuildSettingsTable() {}

    /** What is effective in a guild; empty until that was first published. */
    static Uni<Optional<GuildSettings>> find(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(EFFECTIVE)
                .execute(Tuple.of(guild.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(decode(rows.iterator().next().getString("effective"))));
    }

    static GuildSettings decode(String effective) {
        return (GuildSettings) MessageFamilies.SETTINGS.decode(TYPE, effective.getBytes(UTF_8));
    }

    /** What keeps people in a guild from doing too much at once, as far as the guild says. */
    static Uni<Safeguards> safeguards(SqlConnection connection, GuildId guild) {
        return moderation(connection, guild).map(ModerationSettings::guarded);
    }

    /** How a guild wants moderation to work. */
    static Uni<ModerationSettings> moderation(SqlConnection connection, GuildId guild) {
        return find(connection, guild)
                .map(settings -> settings.map(GuildSettings::moderation).orElse(ModerationSettings.NONE));
    }
}
