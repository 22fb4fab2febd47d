package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.contracts.id.GuildId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public names of settings, through the service's own properties. */
class ConfigurationCheckTest {
    @Test
    void takesEitherNameOfTheToken() {
        assertThat(config(Map.of("DISCORD_TOKEN", "a")).discord().token()).contains("a");
        assertThat(config(Map.of("BOT_TOKEN", "b")).discord().token()).contains("b");
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "BOT_TOKEN", "a"))).isEmpty();
        assertThat(problem(Map.of()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("There is no bot token."));
    }

    @Test
    void refusesTwoTokensThatDiffer() {
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "BOT_TOKEN", "b")))
                .contains(
                        "DISCORD_TOKEN and BOT_TOKEN are both set and differ. Set one of them only: they mean the same.");
        assertThat(config(Map.of("DISCORD_TOKEN", "a", "wayhaven.discord.token", "c"))
                        .discord()
                        .token())
                .as("the full name overrides it")
                .contains("c");
    }

    @Test
    void theServerForTestsIsTheOneForDevelopment() {
        assertThat(config(Map.of("TEST_GUILD_ID", "7")).discord().guildId()).contains("7");
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "GUILD_ID", "6", "TEST_GUILD_ID", "7")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("GUILD_ID and TEST_GUILD_ID are both set"));
    }

    @Test
    void takesEitherNameOfTheApplicationAndWarnsWhereTheyDiffer() {
        assertThat(config(Map.of("CLIENT_ID", "5")).discord().applicationId()).contains("5");
        assertThat(config(Map.of("APPLICATION_ID", "6")).discord().applicationId())
                .contains("6");
        var both = Map.of("DISCORD_TOKEN", "a", "APPLICATION_ID", "6", "CLIENT_ID", "5");
        assertThat(problem(both)).isEmpty();
        assertThat(warnings(both)).singleElement().asString().contains("differ", "APPLICATION_ID counts");
        assertThat(warnings(Map.of("CLIENT_ID", "5"))).isEmpty();
    }

    @Test
    void namesTheIdThatIsNone() {
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "GUILD_ID", "my server")))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("GUILD_ID (or TEST_GUILD_ID) is not a server's id."));
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "CLIENT_ID", "my bot")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("APPLICATION_ID (or CLIENT_ID)"));
        assertThat(problem(Map.of("DISCORD_TOKEN", "a", "wayhaven.gateway.intents", "GUILDS,EVERYTHING")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("There is no gateway intent EVERYTHING."));
    }

    @Test
    void findsTheGuildForDevelopment(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("config.json"), "{\"// which\": \"x\", \"guild_id\": 1423368489703440648}");
        var named = Map.of("wayhaven.config-file", file.toString());
        var only = Map.of("wayhaven.config-file", file.toString(), "DEV_GUILD_ONLY", "yes");

        assertThat(DevelopmentGuild.of(config(only))).hasValue(GuildId.of("1423368489703440648"));
        assertThat(DevelopmentGuild.of(config(named)))
                .as("the file is about that guild, no more")
                .isEmpty();
        assertThat(DevelopmentGuild.of(config(Map.of("GUILD_ID", "7")))).hasValue(GuildId.of("7"));
        assertThat(warnings(only)).isEmpty();

        Files.writeString(file, "{\"guild_id\": [");
        assertThat(DevelopmentGuild.of(config(only))).isEmpty();
        assertThat(warnings(only)).singleElement().asString().contains("DEV_GUILD_ONLY", "registered globally");
    }

    @Test
    void switchesDetailsOnByDebug() {
        assertThat(level(Map.of("DEBUG", "yes"))).isEqualTo("DEBUG");
        assertThat(level(Map.of("DEBUG", "false"))).isNull();
    }

    private static Optional<String> problem(Map<String, String> settings) {
        return check(settings).problem().map(found -> found.reason() + " " + found.remedy());
    }

    private static List<String> warnings(Map<String, String> settings) {
        return check(settings).warnings();
    }

    private static ConfigurationCheck check(Map<String, String> settings) {
        return new ConfigurationCheck(config(settings), EnvironmentAliases.read(Environment.of(settings)));
    }

    private static @Nullable String level(Map<String, String> settings) {
        return builder(settings).build().getRawValue("quarkus.log.category.\"io.wayhaven\".level");
    }

    private static GatewayConfig config(Map<String, String> settings) {
        return builder(settings).withMapping(GatewayConfig.class).build().getConfigMapping(GatewayConfig.class);
    }

    /** Without the environment, which is not the test's. */
    private static SmallRyeConfigBuilder builder(Map<String, String> settings) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(
                            new PropertiesConfigSource(
                                    Objects.requireNonNull(GatewayConfig.class.getResource("/application.properties")),
                                    100),
                            new PropertiesConfigSource(new HashMap<>(settings), "test", 400))
                    .withSources(new EnvironmentAliases())
                    .withValidateUnknown(false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
