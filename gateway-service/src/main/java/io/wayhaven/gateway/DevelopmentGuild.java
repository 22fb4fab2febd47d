package io.wayhaven.gateway;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.ContractsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which guild is the one for development: {@code GUILD_ID}; or {@code guild_id} of the configuration file where commands
 * are wanted in that guild only. Without that wish the file's guild is just the one that the file is about.
 */
final class DevelopmentGuild {
    private static final Path USUAL = Path.of("config.json");

    private DevelopmentGuild() {}

    /**
     * The guild, if any. What is wrong with the file is for those to tell who take all of it in.
     *
     * @throws IllegalArgumentException if {@code GUILD_ID} is no id
     */
    static Optional<GuildId> of(GatewayConfig config) {
        var named = config.discord().guildId();
        if (named.isPresent() || !config.discord().devGuildOnly()) {
            return named.map(GuildId::of);
        }
        return ofFile(config.configFile().orElse(USUAL));
    }

    private static Optional<GuildId> ofFile(Path file) {
        try {
            var guild =
                    ContractsJson.mapper().readTree(Files.readAllBytes(file)).path("guild_id");
            return guild.isTextual() || guild.isIntegralNumber()
                    ? Optional.of(GuildId.of(guild.asText()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
