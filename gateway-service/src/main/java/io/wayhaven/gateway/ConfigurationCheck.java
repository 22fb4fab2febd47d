package io.wayhaven.gateway;

import io.wayhaven.contracts.environment.Aliases;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.intents.FixedIntents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether the configuration can work at all. */
final class ConfigurationCheck {
    /**
     * What is wrong.
     *
     * @param reason one sentence
     * @param remedy one more
     */
    record Problem(String reason, String remedy) {

        /** The remedy is what follows on the first sentence. */
        static Problem of(String sentences) {
            var end = sentences.indexOf(". ") + 1;
            return new Problem(
                    sentences.substring(0, end), sentences.substring(end).strip());
        }
    }

    private final GatewayConfig config;
    private final Aliases aliases;

    ConfigurationCheck(GatewayConfig config, Aliases aliases) {
        this.config = config;
        this.aliases = aliases;
    }

    /** What has to be corrected before the service can run. */
    Optional<Problem> problem() {
        var discord = config.discord();
        if (!aliases.problems().isEmpty()) {
            return Optional.of(Problem.of(aliases.problems().getFirst()));
        }
        if (discord.token().isEmpty()) {
            return problem(
                    "There is no bot token.",
                    "Set DISCORD_TOKEN to the token shown at https://discord.com/developers/applications (your bot,"
                            + " tab Bot).");
        }
        if (discord.guildId().filter(text -> !isGuild(text)).isPresent()) {
            return problem(
                    "GUILD_ID (or TEST_GUILD_ID) is not a server's id.",
                    "Set it to digits only such as 81384788765712384, or leave it out.");
        }
        if (discord.applicationId().filter(text -> !isApplication(text)).isPresent()) {
            return problem(
                    "APPLICATION_ID (or CLIENT_ID) is not an application's id.",
                    "Copy it from https://discord.com/developers/applications (General Information), or leave it out.");
        }
        return intents();
    }

    private Optional<Problem> intents() {
        try {
            FixedIntents.parse(config.gateway().intents().orElse(Set.of()));
            return Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return problem(
                    unknown.getMessage() + ".",
                    "Correct wayhaven.gateway.intents, or leave it out to go by what is logged.");
        }
    }

    /** What can be lived with, a sentence each; for a configuration without a problem. */
    List<String> warnings() {
        var warnings = new ArrayList<>(aliases.warnings());
        if (config.discord().devGuildOnly() && DevelopmentGuild.of(config).isEmpty()) {
            warnings.add("DEV_GUILD_ONLY is set, but neither GUILD_ID nor guild_id in config.json names a server:"
                    + " commands are registered globally until one of them does.");
        }
        return warnings;
    }

    private static boolean isGuild(String text) {
        try {
            return GuildId.of(text).value() != 0;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static boolean isApplication(String text) {
        try {
            return ApplicationId.of(text).value() != 0;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static Optional<Problem> problem(String reason, String remedy) {
        return Optional.of(new Problem(reason, remedy));
    }
}
